import { go } from '../../state/route.ts';

/** Shows the review of an article that was just taken in; stays where it is if none was. */
export const toReview = (source: string | undefined): void => {
  if (source !== undefined) go({ screen: 'intake', source });
};

import type { PlaceOnPage } from '#shared/model/print.ts';
import type { Page } from './paginate.ts';

/** What of the briefing stands where: strips of the same entry that follow each other on a page are one place. */
export function placesOn(pages: readonly Page[]): PlaceOnPage[] {
  const places: PlaceOnPage[] = [];
  pages.forEach(({ placed }, i) => {
    const page = i + 1;
    for (const { y, height, place } of placed) {
      if (place === undefined) continue;
      const last = places.at(-1);
      if (last?.page === page && last.id === place.id && last.kind === place.kind)
        places[places.length - 1] = { ...last, bottom: y + height };
      else places.push({ ...place, page, top: y, bottom: y + height });
    }
  });
  return places;
}

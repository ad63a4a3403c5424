import { pageLimits } from '#shared/model/source.ts';

/** Why a page could not be fetched, and what to do. */
export const fetchTroubles = {
  local:
    'leads to this machine or a local network, and Brevier fetches from the public web only; open the page in a browser, then paste it or save it and open the file',
  unknownHost: 'was not found; check the address and the connection to the internet',
  noAnswer: 'does not answer; check the connection to the internet and try again',
  broken: 'broke the connection off or sent what is no web page; try again, or open the page in a browser and paste it',
  tooSlow: `did not send the page within ${pageLimits.seconds} seconds; try again, or open the page in a browser and paste it`,
  certificate:
    'could not prove who it is (its certificate is not valid), so nothing was read; check the address, or open the page in a browser and paste it',
  tooManyRedirects: 'sends on from one address to the next without end; open the page in a browser and paste it',
  downgrade: 'sends on to an address without encryption (http); open the page in a browser and paste it',
};
export type FetchTrouble = keyof typeof fetchTroubles;

/** What a site meant by refusing. */
export const statusWords = (status: number): string => {
  if (status === 404 || status === 410) return 'there is no such page (any more); check the address';
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return 'the page is not given to everybody; open it in a browser where you may read it, then paste it or save it and open the file';
  if (status === 429 || status >= 500) return 'the site is out of order or too busy; try again later';
  return 'that is no page; open it in a browser, then paste it or save it and open the file';
};

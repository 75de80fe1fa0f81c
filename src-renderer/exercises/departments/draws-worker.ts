/* The random draws of the sliders, on a thread of their own so that no frame waits for them. */
import { robustnessDraws } from '../../../src-shared/exercises/departments/index.ts';
import { readDrawsRequest } from './draws.ts';

addEventListener('message', ({ data }) => {
  const request = readDrawsRequest(data);
  if (request === null) return;
  const { id, table, weights, seed } = request;
  postMessage({ id, draws: robustnessDraws(table, weights, seed) });
});

/** Where pages of this room are found. */
export const opinionAddress = (edition: string, id: string): string => `/opinion/${edition}/${encodeURIComponent(id)}`;
export const meetingAddress = (edition: string, id: string): string => `/meeting/${edition}/${encodeURIComponent(id)}`;
export const changeAddress = (edition: string, cycle: string): string =>
  `/change/${edition}/${encodeURIComponent(cycle)}`;

/** A path of this server that a form may lead back to; anything else becomes `otherwise`. */
export const safeBack = (wanted: string, otherwise: string): string =>
  /^\/(?:opinion|meeting|change|sheet|cycle)\/[A-Za-z0-9/_.~%?=&#-]*$/.test(wanted) ? wanted : otherwise;

const part = encodeURIComponent;

/** A sheet's own page, which shows the panels of all rooms. */
export const sheetPage = (edition: string, sheet: string): string => `/sheet/${edition}/${part(sheet)}`;

export const decisionList = (edition: string, cycle: string): string => `/decision/${edition}/${part(cycle)}`;
export const differenceAddress = (edition: string, cycle: string): string =>
  `${decisionList(edition, cycle)}/difference`;
export const nextEditionAddress = (edition: string, cycle: string): string => `${decisionList(edition, cycle)}/edition`;

/** The decisions of one sheet alone; also where the form is sent. */
export const sheetDecisions = (edition: string, sheet: string): string => `/decision/${edition}/sheet/${part(sheet)}`;
export const revisionForm = (edition: string, sheet: string): string => `${sheetDecisions(edition, sheet)}/revision`;

export const moneyList = (edition: string, cycle: string): string => `/money/${edition}/${part(cycle)}`;
/** The money of one sheet with every version: the origin of each typed amount is a row of it. */
export const sheetMoney = (edition: string, sheet: string): string => `/money/${edition}/sheet/${part(sheet)}`;
export const moneyOrigin = (
  edition: string,
  { sheetId, id }: { readonly sheetId: string; readonly id: string },
): string => `${sheetMoney(edition, sheetId)}#money-${part(id)}`;

export const proposalList = (edition: string, cycle: string): string => `/proposal/${edition}/${part(cycle)}`;

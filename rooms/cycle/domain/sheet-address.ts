/** Where a sheet is read and written. */
export const sheetAddress = (edition: string, sheetId: string): string =>
  `/sheet/${edition}/${encodeURIComponent(sheetId)}`;

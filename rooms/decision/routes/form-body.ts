/** The page to go back to: the one the form names, or the given one. `StaffParts.back` refuses other servers. */
export const backOr = (typed: Readonly<Record<string, string>>, otherwise: string): string => typed.back || otherwise;

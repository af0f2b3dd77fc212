/** Names of the reports that are being made, for the last words of a program that dies. */
export const underWay = new Set<string>();

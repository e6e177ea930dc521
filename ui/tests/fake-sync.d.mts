export const RECEIPT: string;

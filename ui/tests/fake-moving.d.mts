export const FILE: string;
export const CODE: string;

/** A moment in milliseconds, as n8n's clock has it, in whole seconds, as GREEN-API has it. */
export const inSeconds = (moment: number): number => Math.floor(moment / 1000);

/** Whether a second lies before a moment in milliseconds. */
export const isBefore = (second: number, moment: number): boolean => second < inSeconds(moment);

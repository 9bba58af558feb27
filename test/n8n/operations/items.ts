import type { IDataObject } from 'n8n-workflow';

/** The numbers of so many items, from 1 on. */
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const padded = (n: number): string => String(n).padStart(7, '0');

/** Numbered items, from 1 on. */
export const numbered = (count: number): IDataObject[] => numbers(count).map((n) => ({ n, padded: padded(n) }));

/** An item that every operation refuses before anything is sent. */
export const BAD_ITEM: IDataObject = { n: 'x', padded: 'x' };

/** The contact of an item's number. */
export const contact = (n: number): string => `7900${padded(n)}@c.us`;

/** The same as a field of the form has it. */
export const CONTACT = '=+7 900 {{ $json.padded }}';

/** The number of the contact whose chat ID this is. */
export const numberOfContact = (chatId: unknown): number => Number(String(chatId).slice(4, 11));

/** The group of an item's number. */
export const groupOf = (n: number): string => `12036302000${padded(n)}@g.us`;

/** The id of a message or status of an item's number, which begins with five letters of its kind. */
export const idOf = (kind: string, n: number): string => `${kind}${String(n).padStart(15, '0')}`;

/** The number with which a text ends. */
export const lastNumber = (text: unknown): number => Number(/(\d+)\D*$/.exec(String(text))?.[1]);

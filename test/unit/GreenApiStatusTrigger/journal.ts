import type { IDataObject } from 'n8n-workflow';
import { sightingsIn } from '../../../nodes/GreenApiStatusTrigger/sightings';

/** When all of it happens: milliseconds, and seconds as GREEN-API's rows have them. */
export const NOW = Date.UTC(2026, 0, 10);
export const SECOND = NOW / 1000;

/** Milliseconds. */
export const MINUTE = 60_000;

/** Seconds. */
export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** A journal's row. */
export const row = (idMessage: unknown, timestamp: unknown = SECOND, more: IDataObject = {}) => ({ idMessage, timestamp, typeMessage: 'extendedTextMessage', ...more }) as IDataObject;

/** What a poll sees in these rows. */
export const seen = (...rows: IDataObject[]) => sightingsIn(rows, NOW, 'outgoing');

/** What a poll sees in rows of contacts' statuses. */
export const seenOfContacts = (...rows: IDataObject[]) => sightingsIn(rows, NOW, 'incoming');

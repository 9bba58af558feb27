import type { IBinaryData } from 'n8n-workflow';
import type { BinaryFields } from '../../../nodes/SendStatus/binary';

/** An item with these binary fields. */
export const itemWith = (files: Record<string, IBinaryData>): BinaryFields => ({ names: Object.keys(files), get: (field) => files[field] });

export const noFiles = itemWith({});

/** A file as n8n keeps a small one: in the item itself. */
export const inMemory = (mimeType: string, fileName?: string, content = 'content'): IBinaryData => ({
	mimeType,
	...(fileName && { fileName }),
	data: Buffer.from(content).toString('base64'),
});

/** A file of so many bytes that n8n has stored elsewhere. */
export const stored = (mimeType: string, bytes?: number): IBinaryData => ({ mimeType, data: 'filesystem-v2', id: 'filesystem-v2:workflows/1/file', bytes });

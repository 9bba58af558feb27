import type { IDataObject } from 'n8n-workflow';
import type { Account } from './account';
import type { Fields } from './rules';

/** What was asked, after its check. */
export interface Asked {
	account: Account;
	/** The fields of the body, of the form or of the address. */
	fields: IDataObject;
	bytes: Buffer;
	type: string;
	/** The address of this server. */
	origin: string;
}

/** A documented refusal. */
export class Refused extends Error {
	constructor(
		readonly status: number,
		readonly body: unknown,
	) {
		super(`Refused with ${status}`);
	}
}

/** A method as its page describes it. */
export interface Method {
	verb: 'GET' | 'POST' | 'DELETE';
	/** Requests a second; none where no page says it. */
	rps?: number;
	/** Where the fields stand: by default in the address of what is got, and in the body of what is posted. */
	as?: 'form' | 'bytes';
	fields?: Fields;
	/** A body of which at least one field has to be there. */
	some?: boolean;
	/** Nothing for an empty body. */
	answer(asked: Asked): IDataObject | IDataObject[] | undefined;
}

export type Methods = Record<string, Method>;

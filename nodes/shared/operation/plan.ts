import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { Form } from '../form/field';
import type { ItemFile } from '../form/itemFile';
import type { Api } from '../transport/api';

/** What comes out of an item's work, one of possibly many. */
export interface Output {
	json: IDataObject;
	binary?: IBinaryKeyData;
}

/** What is done, remembered and reported by itself for an item: a message to one of several people. Most items have one piece of work. */
export interface Piece {
	/** The item's files that it takes: another file is another work. */
	files: ItemFile[];
	/** What its user should know beside its output. */
	hint?: string;
	work: (api: Api) => Promise<Output[]>;
}

/** What an operation makes of an item's form: the pieces of its work, in their order. Throws a Failure for what is wrong in the form. */
export type Plan = (form: Form) => Promise<Piece[]>;

import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { Form } from '../form/field';
import type { ItemFile } from '../form/itemFile';
import type { Api } from '../transport/api';
import type { Hint } from '../transport/notedHint';

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
	hints: Hint[];
	work: (api: Api) => Promise<Output[]>;
}

/** Whether an execution that is retried has done this piece of the item's work, with these files. */
export type WasDone = (index: number, files: ItemFile[]) => Promise<boolean>;

/** What an operation makes of an item's form: the pieces of its work, in their order. Throws a Failure for what is wrong in the form. */
export type Plan = (form: Form, wasDone: WasDone) => Promise<Piece[]>;

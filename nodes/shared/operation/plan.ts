import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../failures/failure';
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
	/** What tells it from the item's other pieces: the recipient. */
	name: string;
	/** Why it cannot be done, where the item's other pieces can. */
	refused?: Failure;
	/** What it goes on with, as with a long text for one recipient: it is not done after a piece of the same that was not. */
	sequence?: string;
	/** The item's files that it takes: another file is another work. */
	files: ItemFile[];
	/** What its user should know beside its output. */
	hints: Hint[];
	work: (api: Api) => Promise<Output[]>;
	/** What is done with its output, also with one of an earlier try, once the item has made room for the next one. */
	after?: (outputs: INodeExecutionData[], api: Api) => Promise<INodeExecutionData[]>;
}

/** What tells a piece of an item's work from all others of the item, in all tries and retries. */
export interface PieceOfItem {
	name: string;
	/** Whether the item has no other one: then it is the same work as the only one of another try, whatever it is called there. */
	isOnly: boolean;
	files: ItemFile[];
}

/** Whether an execution that is retried has done this piece of the item's work. */
export type WasDone = (piece: PieceOfItem) => Promise<boolean>;

/** What an operation makes of an item's form: the pieces of its work, in their order. Throws a Failure for what is wrong in the form. */
export type Plan = (form: Form, wasDone: WasDone) => Promise<Piece[]>;

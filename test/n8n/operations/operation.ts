import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../host/webhook';
import type { Instance } from '../../simulator';

/** A node's operation: what it is asked for a list of numbered items, and how its answers show the number again. */
export interface Operation {
	node: NodeUnderTest;
	apiMethod: string;
	verb: 'DELETE' | 'GET' | 'POST';
	/** What an instance must hold to answer for items 1 to `count`. */
	seed(count: number, now: number): Partial<Instance>;
	/** The query or body that GREEN-API must receive for an item. */
	content(n: number): IDataObject;
	/** The field that its refusal of BAD_ITEM names. */
	refusedField: string;
	/** The number of the item that an answer belongs to. */
	numberIn(answer: IDataObject, instance: Instance): number;
}

/** One that does the same whatever item it is given, so that no answer shows a number. */
export interface AlikeOperation extends Omit<Operation, 'numberIn' | 'refusedField'> {
	/** With how many items it can be tried at most, where that is few. */
	most?: number;
}

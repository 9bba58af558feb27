import type { IExecuteData } from 'n8n-workflow';
import type { Workplace } from './api';

/** What runs tell beside their items. The execution's data is the same object in an item's context and in the whole node's. */
const noted = new WeakMap<object, string>();

/** Notes what a user should know of an item's work that went well. A run tells it once: of several texts the last one. */
export const noteHint = (message: string, context: Pick<Workplace, 'getExecuteData'>): void =>
	void noted.set(context.getExecuteData(), message);

/** What a node's run has noted; undefined for nothing. */
export const notedHint = (execution: IExecuteData): string | undefined => noted.get(execution);

/** Forgets what a try of a node's run has noted: Retry On Fail runs the next one on the same data. */
export const forgetHint = (execution: IExecuteData): void => void noted.delete(execution);

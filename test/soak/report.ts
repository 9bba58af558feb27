import type { IDataObject, INodeExecutionData, ITaskData } from 'n8n-workflow';
import type { Execution } from '../host/clientTypes';

/** What n8n tells of a status. */
export type Told = 'posted' | 'may have been posted' | 'not posted';

/** A failure as n8n shows it. */
interface ShownFailure {
	/** Whether it ended the execution, instead of leaving it as an item of its own. */
	ends: boolean;
	/** n8n's name for the error; an item has none and counts as what the nodes make. */
	kind: string;
	title: unknown;
	advice: unknown;
}

interface StoredError {
	name: string;
	message: string;
	description?: string | null;
	context: { itemIndex: number };
}

const tasks = (execution: Execution, node: string): ITaskData[] => execution.data.resultData.runData[node] ?? [];

const errorOf = (task?: ITaskData): StoredError | undefined => task?.error as StoredError | undefined;

const outputsOf = (task?: ITaskData): INodeExecutionData[] => (task?.data?.main ?? []).flatMap((items) => items ?? []);

const isFailure = ({ json }: INodeExecutionData): boolean => 'error' in json;

const itemOf = ({ pairedItem }: INodeExecutionData): number => (pairedItem as { item: number }).item;

const toldBy = (title: string): Told => (/may have been posted/.test(title) ? 'may have been posted' : 'not posted');

/** All failures that an execution shows at these nodes, whether they ended it or not. */
export function failuresOf(execution: Execution, nodes: string[]): ShownFailure[] {
	const last = nodes.map((node) => tasks(execution, node).at(-1));
	const errors = last.map(errorOf).filter((error) => error !== undefined);
	const items = last.flatMap(outputsOf).filter(isFailure);
	return [
		...errors.map(({ name, message, description }) => ({ ends: true, kind: name, title: message, advice: description })),
		...items.map(({ json }) => ({ ends: false, kind: 'NodeApiError', title: json.error, advice: json.details })),
	];
}

/** What an execution tells of the statuses that it was to post, by the participant who only was to get this one. */
export function toldOf(execution: Execution, sender: string): Map<string, Told> {
	const participants = outputsOf(tasks(execution, 'Split Out')[0]).map(({ json }) => (json as IDataObject).participant as string);
	const task = tasks(execution, sender).at(-1);
	const error = errorOf(task);
	// What stopped the run at an item tells of those before it that they are posted, of those after it that they are not.
	if (error) {
		const stop = error.context.itemIndex;
		return new Map(participants.map((participant, item) => [participant, item < stop ? 'posted' : item > stop ? 'not posted' : toldBy(error.message)]));
	}
	return new Map(outputsOf(task).map((output) => [participants[itemOf(output)], isFailure(output) ? toldBy(String(output.json.error)) : 'posted']));
}

import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

/** Where a poll takes place. */
interface Place {
	/** The number of the workflow, and that of n8n's process. */
	workflow: number;
	process: number;
	/** The most statuses that a poll asks for their recipients. */
	statusesPerPoll: number;
	/** The node's static data. */
	memory: () => IDataObject;
	emit: (items: INodeExecutionData[]) => void;
}

/** What n8n calls a poll with, as far as this one uses it. */
export function pollContext({ workflow, process, statusesPerPoll, memory, emit }: Place): IPollFunctions {
	const parameters: Record<string, unknown> = {
		events: ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'],
		deliveryStatus: ['delivered', 'read'],
		options: { statusesPerPoll },
	};
	const context = {
		getMode: () => 'trigger',
		getWorkflow: () => ({ id: `${workflow} in process ${process}` }),
		getNode: () => ({ id: 'node', name: 'Trigger', type: 'greenApiStatusTrigger' }),
		getNodeParameter: (name: string) => parameters[name],
		// What a process keeps of the contacts goes by the address.
		getCredentials: async () => ({ apiUrl: `https://api.green-api.com/process${process}`, idInstance: String(7103000000 + workflow), apiTokenInstance: 'f'.repeat(50) }),
		getWorkflowStaticData: memory,
		getTimezone: () => 'America/Caracas',
		logger: { info: () => undefined, warn: () => undefined },
		__emit: ([items]: INodeExecutionData[][]) => emit(items),
	};
	return context as unknown as IPollFunctions;
}

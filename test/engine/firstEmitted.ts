import type { TriggerContext } from 'n8n-core';
import type { INodeExecutionData, IRun, ITriggerResponse } from 'n8n-workflow';
import type { Done } from './executionList';

/**
 * The first items that a trigger emits in an editor's run, after which it is closed, or what it throws or reports. n8n gives it the
 * functions to emit only once `trigger` has returned.
 */
export async function firstEmitted(context: TriggerContext, response: ITriggerResponse | undefined, savesFailures: boolean): Promise<INodeExecutionData[]> {
	const first = new Promise<{ items: INodeExecutionData[]; done?: Done }>((resolve, reject) => {
		const emit: TriggerContext['emit'] = (items, _response, done) => resolve({ items: items[0], done });
		Object.assign(context, { emit, emitError: reject }, savesFailures && { saveFailedExecution: reject });
	});
	// n8n awaits the function before it looks whether the trigger has reported anything.
	first.catch(() => undefined);
	await response?.manualTriggerFunction?.();
	const { items, done } = await first;
	done?.resolve({ status: 'success', finished: true } as IRun);
	await response?.closeFunction?.();
	return items;
}

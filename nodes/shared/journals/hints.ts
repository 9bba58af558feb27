import type { IExecuteData, NodeExecutionHint } from 'n8n-workflow';
import type { Api, Workplace } from '../transport/api';
import { askOnce, type NetworkOptions } from '../transport/ask';
import { forgetHints, notedHints } from '../transport/notedHint';
import { isOff } from './flags';
import { explain, type Explainable, reasons } from './reasons';

/** The longest that a run waits for its turn to ask for the settings, and for their answer. Milliseconds. */
const LONGEST_WAIT = 5000;

const hintOf = (message: string): NodeExecutionHint => ({ message, type: 'warning', location: 'outputPane' });

/** What a node's run has found that wants an explanation when it ends. */
interface Findings {
	/** What a setting may be the reason of, in the order in which it was found. */
	reasons: Set<Explainable>;
	context: Workplace;
	network: NetworkOptions;
}

/** The findings of runs. The execution's data is the same object in an item's context and in the whole node's. */
const findings = new WeakMap<object, Findings>();

function findingsOf({ context, network }: Api): Findings {
	const execution = context.getExecuteData();
	const found = findings.get(execution) ?? { reasons: new Set(), context, network };
	findings.set(execution, found);
	return found;
}

/** Notes what an item found that a setting may be the reason of, so that the run can tell why when it ends; `isWanted` by its user. */
export function noteReasons(names: Explainable[], api: Api, isWanted: boolean): void {
	if (isWanted && api.showsHints) for (const name of names) findingsOf(api).reasons.add(name);
}

/** Forgets what a try of a node's run has found: Retry On Fail runs the next one on the same data. */
export function forgetFindings(execution: IExecuteData): void {
	findings.delete(execution);
	forgetHints(execution);
}

/** The instance's settings; nothing when they cannot be had soon. What only explains must not end a run that went well. */
async function settingsSoon({ context, network }: Findings): Promise<unknown> {
	const signals = [context.getExecutionCancelSignal(), AbortSignal.timeout(LONGEST_WAIT)].filter((signal) => signal !== undefined);
	const timeout = Math.min(network.timeout ?? LONGEST_WAIT, LONGEST_WAIT);
	return await askOnce(context, 'getSettings', {}, { ...network, timeout }, AbortSignal.any(signals)).catch(() => undefined);
}

/** What the instance's settings explain of the findings. Asks for them, once, where something was noted. */
async function explanationsOf(found: Findings): Promise<string[]> {
	const settings = await settingsSoon(found);
	const names = [...found.reasons].filter((name) => isOff(settings, reasons[name].setting));
	return names.length > 0 ? [explain(names)] : [];
}

/** The hints of a run that has ended. Never throws. */
export async function hintsFor(execution: IExecuteData): Promise<NodeExecutionHint[]> {
	const found = findings.get(execution);
	const explanations = found ? await explanationsOf(found) : [];
	return [...explanations, ...notedHints(execution)].map(hintOf);
}

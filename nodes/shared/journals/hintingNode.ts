import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { redactAll } from '../failures/redact';
import { tokenOf } from '../transport/secret';
import { forgetFindings, hintsFor } from './hints';

type Execute = NonNullable<INodeType['execute']>;

/**
 * A declarative node that shows hints beside its items. Only what `execute` runs in takes hints, and a declarative node has
 * none until n8n has loaded it: n8n puts one there that routes the requests. Here it lands in a setter, which wraps it. Where
 * n8n routes without it, or for an AI agent, there are no hints and all else is the same.
 */
export abstract class HintingNode {
	private hinting?: Execute;

	get execute(): Execute | undefined {
		return this.hinting;
	}

	set execute(route: Execute | undefined) {
		this.hinting = route && async function (this: IExecuteFunctions, ...given) {
			forgetFindings(this.getExecuteData());
			const output = await route.apply(this, given);
			const hints = await hintsFor(this.getExecuteData());
			if (hints.length > 0) this.addExecutionHints(...redactAll(hints, await tokenOf(this)));
			return output;
		};
	}
}

import type { INodeParameters, IWorkflowSettings, WorkflowActivateMode } from 'n8n-workflow';
import type { Credential } from '../simulator';

/** Where a process can die: before n8n has stored anything, with the static data, with the execution, at its end before the trigger is told. */
export const moments = ['emitted', 'stored', 'inserted', 'ended'] as const;

export type Moment = (typeof moments)[number];

/** What a host's n8n is like. */
export interface HostSetup {
	/** Where n8n's side is kept: the same folder is the same n8n, in its next process. */
	folder: string;
	credential: Credential;
	parameters?: INodeParameters;
	settings?: IWorkflowSettings;
	/** Whether n8n refuses a known deduplication key (default true). */
	knowsKeys?: boolean;
	/** Whether n8n has saveFailedExecution (default true). */
	savesFailures?: boolean;
	/** How long n8n takes to store an execution after emit, in milliseconds: what comes before is lost by a kill (default 0, the next turn). */
	insertAfterMs?: number;
	/** The process kills itself there, by SIGKILL, the nth time that it comes by (default the first). */
	diesAt?: { moment: Moment; nth?: number };
	/** How a host that is started publishes its trigger (default 'init', as a starting n8n). */
	activation?: WorkflowActivateMode;
	workflowId?: string;
}

/** What a host is told; each is answered with its id. */
export type Order = { id: number } & (
	| { order: 'setUp'; setup: HostSetup }
	| { order: 'publish'; activation: WorkflowActivateMode }
	| { order: 'republish'; parameters?: INodeParameters }
	| { order: 'unpublish' }
	| { order: 'stop' }
	| { order: 'fetchTestEvent' }
	| { order: 'end'; number: number; ending: string }
);

/** What it says: that it is there, how an order went, or a line of the node's log. */
export type Report = { ready: true } | { answers: number; result?: unknown; error?: string } | { log: string };

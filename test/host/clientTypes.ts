import type { IConnections, INode, IRunExecutionData, IWorkflowSettings } from 'n8n-workflow';

/** Something that n8n has stored under an id. */
export interface Stored {
	id: string;
}

/** The owner of an n8n. */
export interface Owner {
	email: string;
	firstName: string;
	lastName: string;
	password: string;
}

/** A credential as n8n takes it. */
export interface Credential<Data = Record<string, string>> {
	name: string;
	type: string;
	data: Data;
}

/** What a credential's own test says. */
export interface CredentialTest {
	status: 'OK' | 'Error';
	message: string;
}

/** A workflow as n8n exports and imports it. */
export interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: IWorkflowSettings;
}

/** A workflow as n8n has stored it. */
export interface StoredWorkflow extends Workflow, Stored {
	versionId: string;
	active: boolean;
}

/** An execution as n8n's list of executions shows it. */
export interface ExecutionSummary extends Stored {
	status: string;
}

/** A finished execution. */
export interface Execution {
	id: string;
	status: string;
	/** How long it ran. */
	seconds: number;
	/** Its data, word for word as n8n has stored it. */
	stored: string;
	data: IRunExecutionData;
}

/** A package as Settings > Community nodes shows it. */
export interface CommunityPackage {
	packageName: string;
	installedVersion: string;
	installedNodes: Array<{ name: string; type: string; latestVersion: number }>;
}

/** How the publishing of a workflow stands. */
export interface Publication {
	status: string;
	triggers: Array<{ errorMessage: string | null }>;
}

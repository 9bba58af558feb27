import axios, { type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import type { IDataObject, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { direct } from './direct';
import { until } from './until';
import type { CommunityPackage, Credential, CredentialTest, Execution, ExecutionSummary, Owner, Publication, Stored, StoredWorkflow, Workflow } from './clientTypes';

const SECONDS_TO_RUN = 120;

/** n8n installs a package before it answers, which takes a busy machine minutes. Milliseconds. */
const LONGEST_ANSWER = 5 * 60_000;
const RUNNING = ['new', 'running', 'waiting'];

/** n8n binds a session to the browser that opened it. */
const BROWSER = 'n8n-nodes-green-api';

/** A signed-in user of n8n's internal REST interface, the one its editor uses, in n8n 1.123 and 2.41. */
export class N8nClient {
	private readonly http: AxiosInstance;

	constructor(private readonly url: string) {
		this.http = axios.create({ baseURL: `${url}/rest`, ...direct, timeout: LONGEST_ANSWER, headers: { 'browser-id': BROWSER }, validateStatus: () => true });
	}

	/** Makes the owner of a fresh n8n, or signs in as the owner of one that has been used before. */
	async signIn(owner: Owner): Promise<void> {
		const { email, password } = owner;
		const setUp = await this.http.post('/owner/setup', owner);
		const answer = setUp.status === 200 ? setUp : await this.http.post('/login', { emailOrLdapLoginId: email, password });
		const cookies = answer.headers['set-cookie'] ?? [];
		if (answer.status !== 200) throw new Error(`n8n lets nobody in as ${email}: ${describe(answer.data)}`);
		this.http.defaults.headers.common.Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
	}

	/** Creates the credential, or brings the one of that name up to date. */
	async saveCredential<Data>(credential: Credential<Data>): Promise<Credential<Data> & Stored> {
		const known = await this.find('/credentials', credential.name);
		const { id } = known ? await this.ask<Stored>('PATCH', `/credentials/${known.id}`, credential) : await this.ask<Stored>('POST', '/credentials', credential);
		return { ...credential, id };
	}

	/** What the editor's credential window does: the credential's own test. */
	async testCredential(credential: Credential & Stored): Promise<CredentialTest> {
		return await this.ask('POST', '/credentials/test', { credentials: credential });
	}

	/** Creates the workflow, unless there is one of that name: it may have been worked on. */
	async addWorkflow(workflow: Workflow): Promise<Stored> {
		return (await this.find('/workflows', workflow.name)) ?? (await this.ask('POST', '/workflows', { ...workflow, active: false }));
	}

	/** Switches a workflow's triggers on, its webhook for instance. Each n8n line has a way of its own. */
	private async activateWorkflow(id: string): Promise<void> {
		const { versionId } = await this.ask<StoredWorkflow>('GET', `/workflows/${id}`);
		const answer = await this.http.post(`/workflows/${id}/activate`, { versionId });
		if (answer.status !== 200) await this.ask('PATCH', `/workflows/${id}`, { active: true, versionId });
	}

	/** Creates the workflow and switches its triggers on. */
	async publishWorkflow(workflow: Workflow): Promise<Stored> {
		const stored = await this.addWorkflow(workflow);
		await this.activateWorkflow(stored.id);
		return stored;
	}

	/** Changes a published workflow and publishes it again. n8n 1 has but one version of it, which it takes at once. */
	async republishWorkflow(id: string, workflow: Workflow): Promise<void> {
		const { versionId, active } = await this.ask<StoredWorkflow>('GET', `/workflows/${id}`);
		await this.ask('PATCH', `/workflows/${id}`, { nodes: workflow.nodes, connections: workflow.connections, settings: workflow.settings, versionId, active });
		await this.activateWorkflow(id);
	}

	/**
	 * Waits until n8n has done what publishing or unpublishing asked for: from 2.40 on it does so after its answer.
	 *
	 * @throws Error in the words of the trigger that could not be started
	 */
	async settled(id: string): Promise<void> {
		const { triggers } = await this.publication(id);
		const refusals = triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
		if (refusals.length > 0) throw new Error(refusals.join(' '));
	}

	/** What has become of publishing or unpublishing, once n8n has done with it. */
	private async publication(id: string): Promise<Pick<Publication, 'triggers'>> {
		return await until('The end of publishing', SECONDS_TO_RUN, async () => {
			const { status: http, data } = await this.http.get<{ data: Publication }>(`/workflows/${id}/publication-status`);
			if (http !== 200) return { triggers: [] };
			return data.data.status === 'in_progress' ? undefined : data.data;
		});
	}

	/** Switches a workflow's triggers off, and waits until they are: one that was refused is tried again until then. */
	async unpublishWorkflow(id: string): Promise<void> {
		const { versionId } = await this.ask<StoredWorkflow>('GET', `/workflows/${id}`);
		const answer = await this.http.post(`/workflows/${id}/deactivate`, { versionId });
		if (answer.status !== 200) await this.ask('PATCH', `/workflows/${id}`, { active: false, versionId });
		await this.publication(id);
	}

	/** Starts a stored workflow from one of its triggers, as the editor's button does. Gives the execution's id. */
	async startWorkflow(id: string, trigger: string): Promise<string> {
		// n8n 1 runs what it is handed, n8n 2 what it has stored.
		const workflowData = await this.ask<StoredWorkflow>('GET', `/workflows/${id}`);
		const { executionId } = await this.ask<{ executionId?: string }>('POST', `/workflows/${id}/run`, { workflowData, triggerToStartFrom: { name: trigger } });
		if (executionId === undefined) throw new Error(`n8n waits for a test call instead of starting at "${trigger}"`);
		return executionId;
	}

	/** Starts a stored workflow from one of its triggers and waits for its end. */
	async runWorkflow(id: string, trigger: string): Promise<Execution> {
		return await this.finishedExecution(await this.startWorkflow(id, trigger));
	}

	/** Stops an execution, as the editor's Stop button does. */
	async stopExecution(id: string): Promise<void> {
		await this.ask('POST', `/executions/${id}/stop`);
	}

	/** Runs a failed execution again, as the list's Retry does, and waits for its end. Gives the new execution's id. */
	async retryExecution(id: string): Promise<string> {
		return (await this.ask<Stored>('POST', `/executions/${id}/retry`, { loadWorkflow: false })).id;
	}

	/** The executions of a workflow, the latest first. */
	async executions(workflowId: string, limit = 100): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.ask<{ results: ExecutionSummary[] }>('GET', `/executions?filter=${filter}&limit=${limit}`);
		return results;
	}

	/** An execution with its data, once it has finished. */
	async finishedExecution(id: string, seconds = SECONDS_TO_RUN): Promise<Execution> {
		return await until(`The end of execution ${id}`, seconds, async () => await this.executionIfFinished(id));
	}

	/** Installs a package from npm, as Settings > Community nodes does. */
	async installCommunityPackage(name: string): Promise<CommunityPackage> {
		return await this.ask('POST', '/community-packages', { name });
	}

	/** The packages that n8n shows in Settings > Community nodes. */
	async communityPackages(): Promise<CommunityPackage[]> {
		return await this.ask('GET', '/community-packages');
	}

	/** Removes an installed package, as Settings > Community nodes does. */
	async removeCommunityPackage(name: string): Promise<void> {
		await this.ask('DELETE', `/community-packages?name=${name}`);
	}

	/** Creates a data table with columns of texts, unless there is one of that name. */
	async addDataTable(name: string, columns: string[]): Promise<Stored> {
		const tables = await this.dataTables();
		const { data } = await this.ask<{ data: Array<Stored & { name: string }> }>('GET', tables);
		const known = data.find((table) => table.name === name);
		return known ?? (await this.ask('POST', tables, { name, columns: columns.map((column) => ({ name: column, type: 'string' })) }));
	}

	/** Writes a row into a data table. */
	async addDataRow({ id }: Stored, row: IDataObject): Promise<void> {
		await this.ask('POST', `${await this.dataTables()}/${id}/insert`, { data: [row], returnType: 'count' });
	}

	/** The rows of a data table. */
	async dataRows({ id }: Stored): Promise<IDataObject[]> {
		return (await this.ask<{ data: IDataObject[] }>('GET', `${await this.dataTables()}/${id}/rows`)).data;
	}

	/** The node types that n8n offers, tools for AI agents included, as its editor loads them. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		return await until("n8n's list of nodes", SECONDS_TO_RUN, async () => {
			const { data } = await this.http.get<unknown>('/types/nodes.json', { baseURL: this.url });
			// n8n 1 gives away a list that it is still writing, after an installation for instance: that is no JSON yet.
			return Array.isArray(data) ? (data as INodeTypeDescription[]) : undefined;
		});
	}

	/** What a field of a node offers to choose from, as the editor asks for it: `method` is the node's, `field` the parameter's name. */
	async nodeOptions(type: string, field: string, method: string, { id, name }: Credential & Stored): Promise<INodePropertyOptions[]> {
		const credentials = { greenApi: { id, name } };
		return await this.ask('POST', '/dynamic-node-parameters/options', { nodeTypeAndVersion: { name: type, version: 1 }, path: `parameters.${field}`, methodName: method, currentNodeParameters: {}, credentials });
	}

	private async executionIfFinished(id: string): Promise<Execution | undefined> {
		const stored = await this.ask<{ status: string; startedAt: string; stoppedAt: string; data: string }>('GET', `/executions/${id}?includeData=true`);
		if (RUNNING.includes(stored.status)) return undefined;
		// n8n stores executions in the flatted format: a list of values that refer to each other by number.
		const data = parse(stored.data) as Execution['data'] | undefined;
		// n8n 1 writes the status first, and what the execution has done a moment later.
		if (data === undefined) return undefined;
		const seconds = (Date.parse(stored.stoppedAt) - Date.parse(stored.startedAt)) / 1000;
		return { id, status: stored.status, seconds, stored: stored.data, data };
	}

	/** Where n8n has the data tables of the user's own project. */
	private async dataTables(): Promise<string> {
		return `/projects/${(await this.ask<Stored>('GET', '/projects/personal')).id}/data-tables`;
	}

	private async find(path: string, name: string): Promise<Stored | undefined> {
		const alike = await this.ask<Array<Stored & { name: string }>>('GET', `${path}?filter=${encodeURIComponent(JSON.stringify({ name }))}`);
		return alike.find((stored) => stored.name === name);
	}

	private async ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, data?: object): Promise<T> {
		const answer = await this.http.request<{ data: T }>({ method, url, data });
		if (answer.status !== 200) throw new Error(`n8n answers ${method} ${url} with ${answer.status}: ${describe(answer.data)}`);
		return answer.data.data;
	}
}

function describe(body: unknown): string {
	return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : JSON.stringify(body);
}

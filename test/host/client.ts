import axios, { type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import { until } from './until';
import type { Credential, CredentialTest, Execution, Owner, Stored, Workflow } from './clientTypes';

const SECONDS_TO_RUN = 120;
const RUNNING = ['new', 'running', 'waiting'];

/** n8n binds a session to the browser that opened it. */
const BROWSER = 'n8n-nodes-green-api';

/** A signed-in user of n8n's internal REST interface, the one its editor uses. */
export class N8nClient {
	private readonly http: AxiosInstance;

	constructor(url: string) {
		this.http = axios.create({ baseURL: `${url}/rest`, proxy: false, timeout: 60_000, headers: { 'browser-id': BROWSER }, validateStatus: () => true });
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
	async saveCredential(credential: Credential): Promise<Credential & Stored> {
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

	/** Runs a stored workflow from one of its triggers, as the editor's button does, and waits for its end. */
	async runWorkflow(id: string, trigger: string): Promise<Execution> {
		const { executionId } = await this.ask<{ executionId?: string }>('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: trigger } });
		if (executionId === undefined) throw new Error(`n8n waits for a test call instead of starting at "${trigger}"`);
		return await until(`The end of execution ${executionId}`, SECONDS_TO_RUN, async () => await this.finishedExecution(executionId));
	}

	private async finishedExecution(id: string): Promise<Execution | undefined> {
		const stored = await this.ask<{ status: string; data: string }>('GET', `/executions/${id}?includeData=true`);
		if (RUNNING.includes(stored.status)) return undefined;
		// n8n stores executions in the flatted format: a list of values that refer to each other by number.
		return { id, status: stored.status, stored: stored.data, data: parse(stored.data) as Execution['data'] };
	}

	private async find(path: string, name: string): Promise<Stored | undefined> {
		const alike = await this.ask<Array<Stored & { name: string }>>('GET', `${path}?filter=${encodeURIComponent(JSON.stringify({ name }))}`);
		return alike.find((stored) => stored.name === name);
	}

	private async ask<T>(method: 'GET' | 'POST' | 'PATCH', url: string, data?: object): Promise<T> {
		const answer = await this.http.request<{ data: T }>({ method, url, data });
		if (answer.status !== 200) throw new Error(`n8n answers ${method} ${url} with ${answer.status}: ${describe(answer.data)}`);
		return answer.data.data;
	}
}

function describe(body: unknown): string {
	return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : JSON.stringify(body);
}

import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { type Instance, readInstance } from '../../credentials/instance';
import { Failure } from './failure';
import type { Run } from './run';

async function read(context: IExecutePaginationFunctions): Promise<Instance> {
	const credential = await context.getCredentials('greenApi');
	try {
		return readInstance(credential);
	} catch (error) {
		const [title, advice] = (error as Error).message.split('. ');
		const failure = new Failure({ title, advice, taken: 'no', hopeless: true });
		throw failure;
	}
}

/** The instance of the node's credential, read once a run. Throws a Failure that says which field is wrong. */
export async function instanceOf(context: IExecutePaginationFunctions, run: Run): Promise<Instance> {
	run.instance ??= read(context);
	return await run.instance;
}

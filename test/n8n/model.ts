import { fastify } from 'fastify';
import type { IDataObject } from 'n8n-workflow';

/** A tool as it is offered to a model. */
export interface OfferedTool {
	type: 'function';
	function: { name: string; description: string; parameters: { properties: Record<string, IDataObject>; required?: string[] } };
}

/** What a model is asked over OpenAI's interface. */
export interface Asked {
	messages: Array<{ role: string; content: unknown }>;
	tools?: OfferedTool[];
}

/** A stand-in for the models of OpenAI, one that writes and one that listens. */
export interface Model {
	/** Its base address, as OpenAI's credential takes it. */
	url: string;
	asked: Asked[];
	/** The requests to write down a recording. */
	heard: string[];
	close(): Promise<void>;
}

/** What the model says or does when it is asked; nothing for a refusal. */
export type Reply = (asked: Asked) => object | undefined;

/** What it is told a recording says; nothing for a refusal. */
type Listens = () => string | undefined;

const answer = (message: object, finish_reason: string): object => ({
	id: 'chatcmpl-1',
	object: 'chat.completion',
	created: 1_700_000_000,
	model: 'gpt-4o-mini',
	choices: [{ index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason, logprobs: null }],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** It says this. */
export const saying = (content: string): object => answer({ content }, 'stop');

/** It uses the first tool that it is offered, with these arguments, and then says so. */
export const usingTool = (args: IDataObject): Reply => ({ messages, tools }) => {
	const result = messages.find(({ role }) => role === 'tool');
	const name = tools?.[0].function.name;
	return result
		? saying(`The tool said: ${String(result.content)}`)
		: answer({ tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(args) } }] }, 'tool_calls');
};

const REFUSAL = { error: { message: 'Not today', type: 'invalid_request_error', param: null, code: null } };

/** Starts such models on 127.0.0.1. */
export async function startModel(reply: Reply, listens: Listens = () => undefined): Promise<Model> {
	const app = fastify();
	const asked: Asked[] = [];
	const heard: string[] = [];
	app.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_, body, done) => done(null, body));
	app.post<{ Body: Asked }>('/v1/chat/completions', async ({ body }, response) => {
		asked.push(body);
		return reply(body) ?? (await response.status(400).send(REFUSAL));
	});
	app.post<{ Body: string }>('/v1/audio/transcriptions', async ({ body }, response) => {
		heard.push(body);
		const text = listens();
		return text === undefined ? await response.status(400).send(REFUSAL) : { text };
	});
	const address = await app.listen({ port: 0, host: '127.0.0.1' });
	return { url: `${address}/v1`, asked, heard, close: async () => await app.close() };
}

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

/** A stand-in for a language model: it uses the first tool that it is offered, with these arguments, and then says so. */
export interface Model {
	/** Its base address, as OpenAI's credential takes it. */
	url: string;
	asked: Asked[];
	close(): Promise<void>;
}

const answer = (message: object, finish_reason: string): object => ({
	id: 'chatcmpl-1',
	object: 'chat.completion',
	created: 1_700_000_000,
	model: 'gpt-4o-mini',
	choices: [{ index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason, logprobs: null }],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** Starts such a model on 127.0.0.1. */
export async function startModel(args: IDataObject): Promise<Model> {
	const app = fastify();
	const asked: Asked[] = [];
	app.post<{ Body: Asked }>('/v1/chat/completions', ({ body }) => {
		asked.push(body);
		const result = body.messages.find(({ role }) => role === 'tool');
		const name = body.tools?.[0].function.name;
		return result
			? answer({ content: `The tool said: ${String(result.content)}` }, 'stop')
			: answer({ tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(args) } }] }, 'tool_calls');
	});
	const address = await app.listen({ port: 0, host: '127.0.0.1' });
	return { url: `${address}/v1`, asked, close: async () => await app.close() };
}

import type { INode } from 'n8n-workflow';
import { Failure, refusal, toListError, toNodeApiError } from '../../../../nodes/shared/failures/failure';
import { failureIn } from '../../../../nodes/shared/failures/judge';
import { validation400 } from '../../../simulator/answers';
import { PATH, received, TOKEN } from './received';

const node: INode = { id: '1', name: 'Send Status', type: 'sendStatus', typeVersion: 1, position: [0, 0], parameters: {} };

function shown(failure: Failure | undefined, token = TOKEN): string {
	if (!failure) throw new Error('There is no failure to show');
	const error = toNodeApiError(failure, node, 3, token);
	return [error.message, error.stack, error.description, JSON.stringify(error), JSON.stringify(error.context)].join('\n');
}

describe('Failure', () => {
	it('changes the facts it is told and keeps the others, in a copy', () => {
		const failure = refusal('What happened', 'What to do');
		expect(failure.with({ advice: 'Something else' }).facts).toEqual({ title: 'What happened', advice: 'Something else', mayBeDone: false });
		expect(failure.facts.advice).toBe('What to do');
	});
});

describe('toNodeApiError', () => {
	it('says what happened, what to do, with which status and at which item', () => {
		const error = toNodeApiError(new Failure({ title: 'What happened', advice: 'What to do', mayBeDone: false, httpCode: '401' }), node, 3, TOKEN);
		expect(error).toMatchObject({ message: 'What happened', description: 'What to do', httpCode: '401' });
		expect(error.context.itemIndex).toBe(3);
	});

	it.each(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', '404'])('keeps its words, and says them once, though n8n recognises %s in them', (code) => {
		const title = `The status may have been posted: ${code}`;
		expect(toNodeApiError(refusal(title, 'What to do'), node, 0, '')).toMatchObject({ message: title, messages: [] });
	});

	it.each([
		['the path that GREEN-API repeats', `Cannot GET ${PATH}`, TOKEN],
		['the path, while the credential cannot be read', `Cannot GET ${PATH}`, ''],
		['the bare token', `The token ${TOKEN} is wrong`, TOKEN],
		['a long text with the path at the place where it is cut', `${'x'.repeat(240)} ${PATH}`, ''],
		['a long text with the bare token at the place where it is cut', `${'x'.repeat(280)} ${TOKEN}`, TOKEN],
	])('shows nothing of the token in %s', (_, message, token) => {
		const text = shown(failureIn(received(validation400(message))), token);
		expect(text).toContain(message.slice(0, 10));
		expect(text).not.toContain(TOKEN.slice(0, 10));
	});

	it('shortens what GREEN-API says to 400 characters', () => {
		const { message, description } = toNodeApiError(refusal('x'.repeat(400), 'y'.repeat(401)), node, 0, TOKEN);
		expect([message, description]).toEqual(['x'.repeat(400), `${'y'.repeat(400)} …`]);
	});

	it('does not show the token that a refused value bears', () => {
		expect(shown(refusal(`'Message' is wrong: ${TOKEN}`, `Remove ${TOKEN}`))).not.toContain(TOKEN);
	});
});

describe('toListError', () => {
	it('says what happened and what to do in its message, which is all that the editor shows', () => {
		const error = toListError(refusal('What happened', 'What to do'), node, TOKEN);
		expect(error.message).toBe('What happened. What to do');
		expect(error.name).toBe('NodeOperationError');
	});

	it.each(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', '404'])('keeps its words though n8n recognises %s in them', (code) => {
		expect(toListError(refusal(`It ended with ${code}`, 'What to do'), node, '')).toMatchObject({ message: `It ended with ${code}. What to do`, messages: [] });
	});

	it('hides the token', () => {
		const error = toListError(refusal(`Cannot GET ${PATH}`, `Look at ${TOKEN}`), node, TOKEN);
		expect([error.message, error.stack, JSON.stringify(error)].join('\n')).not.toContain(TOKEN);
	});
});

import type { DeclarativeRestApiSettings, IExecuteSingleFunctions } from 'n8n-workflow';
import { refusal } from '../../../../nodes/shared/failures/failure';
import { refusalOf } from '../../../../nodes/shared/transport/check';

describe('refusalOf', () => {
	const context = {} as IExecuteSingleFunctions;

	type Options = DeclarativeRestApiSettings.HttpRequestOptions;

	it.each(['body', 'qs'] as const)("puts the checked form in place of the request's %s", (part) => {
		const options: Options = { url: '/method', [part]: { message: 'hi' } };
		expect(refusalOf((form) => ({ ...form, checked: true }), part, options, context)).toBeUndefined();
		expect(options).toEqual({ url: '/method', [part]: { message: 'hi', checked: true } });
	});

	it('lets the check see the item, for what the form only names', () => {
		const options: Options = { url: '/method', body: { message: 'hi' } };
		const check = jest.fn(() => ({}));
		refusalOf(check, 'body', options, context);
		expect(check).toHaveBeenCalledWith({ message: 'hi' }, context);
	});

	it('returns the Failure of a check and leaves the request as it was', () => {
		const options: Options = { url: '/method', body: { message: '' } };
		const failure = refusal("'Message' is empty", 'Write it');
		const check = () => {
			throw failure;
		};
		expect(refusalOf(check, 'body', options, context)).toBe(failure);
		expect(options.body).toEqual({ message: '' });
	});

	it('waits for a check that has to ask n8n first, and only for that', async () => {
		const options: Options = { url: '/method', body: { message: 'hi' } };
		const waiting = refusalOf(async (form) => ({ ...form, checked: true }), 'body', options, context);
		expect(options.body).toEqual({ message: 'hi' });
		expect(await waiting).toBeUndefined();
		expect(options.body).toEqual({ message: 'hi', checked: true });
		const failure = refusal("'Message' is empty", 'Write it');
		expect(await refusalOf(async () => await Promise.reject(failure), 'body', options, context)).toBe(failure);
	});
});

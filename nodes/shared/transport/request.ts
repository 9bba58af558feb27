import type { INodeTypeDescription } from 'n8n-workflow';
import type { Check } from './check';
import { dispatch } from './dispatch';
import type { Work } from './journey';
import { type MethodName, methods } from '../api/methods';
import type { FileOf } from './sameWork';

type Defaults = NonNullable<INodeTypeDescription['requestDefaults']>;

/**
 * What all requests share. The address ends before the method's name: the credential puts the token behind it. This one is for
 * n8n's check of allowed domains; `journeyOf` puts the same in its place as `readInstance` reads it.
 * Answers are judged by `judge`, since n8n's own errors lose GREEN-API's text; redirects are not followed.
 */
export const requestDefaults: Defaults = {
	baseURL: '={{ $credentials.apiUrl }}/waInstance{{ $credentials.idInstance }}',
	headers: { Accept: 'application/json' },
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
};

/** The part of a declarative request that depends on its method: verb, address and journey. */
export const requestTo = (method: MethodName, check: Check, work?: Work, fileOf?: FileOf) => ({
	request: { method: methods[method].verb, url: `/${method}` as const },
	operations: { pagination: dispatch(method, check, work, fileOf) },
});

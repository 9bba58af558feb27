import type { INodeTypeDescription } from 'n8n-workflow';

type Defaults = NonNullable<INodeTypeDescription['requestDefaults']>;

/**
 * What all requests share. The address ends before the method's name: the credential puts the token behind it. This one is for
 * n8n's check of allowed domains; `apiFor` puts the same in its place as `readInstance` reads it.
 * Answers are judged by `judgeOf`, since n8n's own errors lose GREEN-API's text; redirects are not followed.
 */
export const requestDefaults: Defaults = {
	baseURL: '={{ $credentials.apiUrl }}/waInstance{{ $credentials.idInstance }}',
	headers: { Accept: 'application/json' },
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
};

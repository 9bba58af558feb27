import type {
	IAuthenticate,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';
import { readInstance, withoutSlashesAtEnd, withToken } from './instance';

/** A request's options. n8n's HTTP Request node still gives the address under its old name, `uri`. */
type RequestOptions = IHttpRequestOptions & { uri?: string };

/** The whole address of a request. */
const absolute = ({ baseURL, url, uri }: RequestOptions): string => {
	const address = url ?? uri ?? '';
	return baseURL ? `${withoutSlashesAtEnd(baseURL)}/${address.replace(/^\/+/, '')}` : address;
};

export class GreenApi implements ICredentialType {
	name = 'greenApi';

	displayName = 'GREEN API';

	icon: Icon = { light: 'file:../nodes/shared/greenApi.svg', dark: 'file:../nodes/shared/greenApi.dark.svg' };

	documentationUrl = 'https://green-api.com/en/docs/before-start/';

	httpRequestNode: ICredentialType['httpRequestNode'] = {
		name: 'GREEN-API',
		docsUrl: 'https://green-api.com/en/docs/api/',
		apiBaseUrlPlaceholder: 'https://7103.api.greenapi.com/waInstance7103000000/getSettings',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			default: 'https://api.green-api.com',
			placeholder: 'e.g. https://7103.api.greenapi.com',
			required: true,
			description: "The apiUrl on the instance's page in the GREEN-API console",
			hint: "This and the next two are on the instance's page in the GREEN-API console",
		},
		{
			displayName: 'Instance ID',
			name: 'idInstance',
			type: 'string',
			default: '',
			placeholder: 'e.g. 7103000000',
			required: true,
			description: "The idInstance on the instance's page in the GREEN-API console",
		},
		{
			displayName: 'API Token',
			name: 'apiTokenInstance',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: "The apiTokenInstance on the instance's page in the GREEN-API console",
		},
		{
			displayName: 'Media URL',
			name: 'mediaUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://7103.media.greenapi.com',
			description: "The mediaUrl on the instance's page in the GREEN-API console, to which Send Status uploads files. Leave empty to use the one that belongs to the API URL.",
		},
	];

	/** Puts the token into the path only when the request is made, so that no node and no stored execution ever holds it. */
	authenticate: IAuthenticate = async (credential, requestOptions) => {
		const url = withToken(readInstance(credential), absolute(requestOptions));
		return { ...requestOptions, baseURL: undefined, url, ...('uri' in requestOptions && { uri: url }) };
	};
}

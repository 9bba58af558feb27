import {
	type IAuthenticate,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	ICredentialsHelper,
} from 'n8n-workflow';

type Authenticate = Exclude<IAuthenticate, { type: string }>;

/** n8n's credentials helper without its database: one credential, authenticated by the type's own function. */
export class OneCredentialHelper extends ICredentialsHelper {
	constructor(
		private readonly type: ICredentialType,
		private readonly data: ICredentialDataDecryptedObject,
	) {
		super();
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	async authenticate(credential: ICredentialDataDecryptedObject, _: string, request: IHttpRequestOptions) {
		return await (this.type.authenticate as Authenticate)(credential, request);
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		throw new Error('There is no database of credentials here');
	}

	async getDecrypted() {
		return { ...this.data };
	}

	async updateCredentials() {}

	async updateCredentialsOauthTokenData() {}

	getCredentialsProperties() {
		return this.type.properties;
	}
}

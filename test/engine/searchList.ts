import type { ILoadOptionsFunctions, INodeListSearchResult, INodeType } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { expectNoToken } from './expectNoToken';
import { type Asked, inListContext } from './loadOptions';

/** Searches the list of a locator as n8n's server does for the editor, and checks that the API token shows nowhere in it. */
export async function searchList(nodeType: INodeType, method: string, credential: Credential, ...typed: Array<string | undefined>): Promise<Asked<INodeListSearchResult>> {
	const search = nodeType.methods?.listSearch?.[method];
	if (!search) throw new Error(`${nodeType.description.name} has no method ${method} to search a list with`);
	const found = await inListContext(nodeType, credential, async (context: ILoadOptionsFunctions) => await search.call(context, ...typed));
	expectNoToken(found, credential.apiTokenInstance);
	return found;
}

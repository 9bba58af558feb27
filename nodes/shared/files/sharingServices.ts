import { hostOf } from '../address/privateHost';

/** A service whose links open a page with the file, not the file itself. */
interface SharingService {
	name: string;
	/** The host's name, without www. */
	host: RegExp;
	/** The path and query of those of its links that do lead to the file; without it none does. */
	direct?: RegExp;
	/** How to get a link to the file itself, if there is a way. */
	remedy?: string;
}

/**
 * The services that users are likely to copy links from. GREEN-API answers 200 to such a link and posts nothing, as it does for every
 * link whose answer has the type application/octet-stream:
 * https://green-api.com/en/docs/api/statuses/SendMediaStatus/
 */
export const sharingServices: SharingService[] = [
	{ name: 'Box', host: /(^|\.)box\.com$/, direct: /^\/shared\/static\// },
	{ name: 'Cloud Mail.ru', host: /^cloud\.mail\.ru$/ },
	{ name: 'Dropbox', host: /^dropbox\.com$/, direct: /[?&]raw=1(&|$)/, remedy: 'Replace dl=0 or dl=1 at the end of the link by raw=1' },
	{ name: 'Facebook', host: /^((m|web)\.facebook\.com|facebook\.com|fb\.watch)$/ },
	{
		name: 'GitHub',
		host: /^github\.com$/,
		direct: /\/raw\/|[?&]raw=(1|true)(&|$)|\/releases\/download\//,
		remedy: 'Replace /blob/ in the link by /raw/',
	},
	{ name: 'Google Docs', host: /^docs\.google\.com$/, direct: /\/export\b/ },
	{ name: 'Google Drive', host: /^drive\.google\.com$/, direct: /^\/(uc|thumbnail)\b/ },
	{ name: 'Google Photos', host: /^(photos\.google\.com|photos\.app\.goo\.gl)$/ },
	{ name: 'iCloud', host: /^(icloud\.com|share\.icloud\.com)$/ },
	{ name: 'ImgBB', host: /^(ibb\.co|imgbb\.com)$/, remedy: 'Copy the direct link, which starts with https://i.ibb.co/' },
	{ name: 'Imgur', host: /^(m\.)?imgur\.com$/, remedy: 'Copy the address of the picture itself, which starts with https://i.imgur.com/' },
	{ name: 'Instagram', host: /^(instagram\.com|instagr\.am)$/ },
	{ name: 'MediaFire', host: /^mediafire\.com$/ },
	{ name: 'Mega', host: /^mega\.(nz|io|co\.nz)$/ },
	{ name: 'OneDrive', host: /^(1drv\.ms|onedrive\.live\.com)$/, direct: /^\/download\b/ },
	{ name: 'pCloud', host: /^((u|e)\.pcloud\.(link|com)|my\.pcloud\.com)$/ },
	{ name: 'SharePoint', host: /\.sharepoint\.com$/, direct: /^\/(?!:\w:\/)|[?&]download=1(&|$)/ },
	{ name: 'Telegram', host: /^(t\.me|telegram\.me)$/ },
	{ name: 'TikTok', host: /^((vm|vt|m)\.)?tiktok\.com$/ },
	{ name: 'WeTransfer', host: /^(we\.tl|([\w-]+\.)?wetransfer\.com)$/ },
	{ name: 'Yandex Disk', host: /^(disk(\.360)?\.yandex\.[a-z.]+|yadi\.sk)$/ },
	{ name: 'YouTube', host: /^((m|music)\.)?youtube\.com$|^youtu\.be$/ },
];

/** The service whose page with the file a link opens; undefined for any other link. */
export function sharingServiceOf(url: URL): SharingService | undefined {
	const bareHost = hostOf(url).replace(/^www\./, '');
	const service = sharingServices.find(({ host }) => host.test(bareHost));
	return service?.direct?.test(url.pathname + url.search) ? undefined : service;
}

/** A service whose links open a page with the file, not the file: which of its links do, and how to get a direct one. */
export interface Share {
	service: string;
	/** The host's name, without www. */
	host: RegExp;
	/** The path and query of its links that are direct all the same; none when left out. */
	direct?: RegExp;
	/** How to make the link direct, where there is a way. */
	remedy?: string;
}

/**
 * GREEN-API answers 200 to such a link and posts nothing, as it does to any whose answer is of type application/octet-stream:
 * https://green-api.com/en/docs/api/statuses/SendMediaStatus/
 */
export const shares: Share[] = [
	{ service: 'Box', host: /(^|\.)box\.com$/, direct: /^\/shared\/static\// },
	{ service: 'Cloud Mail.ru', host: /^cloud\.mail\.ru$/ },
	{ service: 'Dropbox', host: /^dropbox\.com$/, direct: /[?&]raw=1(&|$)/, remedy: 'Replace dl=0 or dl=1 at the end of the link by raw=1' },
	{ service: 'Facebook', host: /^((m|web)\.facebook\.com|facebook\.com|fb\.watch)$/ },
	{ service: 'GitHub', host: /^github\.com$/, direct: /\/raw\/|[?&]raw=(1|true)(&|$)|\/releases\/download\//, remedy: 'Replace /blob/ in the link by /raw/' },
	{ service: 'Google Docs', host: /^docs\.google\.com$/, direct: /\/export\b/ },
	{ service: 'Google Drive', host: /^drive\.google\.com$/, direct: /^\/(uc|thumbnail)\b/ },
	{ service: 'Google Photos', host: /^(photos\.google\.com|photos\.app\.goo\.gl)$/ },
	{ service: 'iCloud', host: /^(icloud\.com|share\.icloud\.com)$/ },
	{ service: 'ImgBB', host: /^(ibb\.co|imgbb\.com)$/, remedy: 'Copy the direct link, which starts with https://i.ibb.co/' },
	{ service: 'Imgur', host: /^(m\.)?imgur\.com$/, remedy: 'Copy the address of the picture itself, which starts with https://i.imgur.com/' },
	{ service: 'Instagram', host: /^(instagram\.com|instagr\.am)$/ },
	{ service: 'MediaFire', host: /^mediafire\.com$/ },
	{ service: 'Mega', host: /^mega\.(nz|io|co\.nz)$/ },
	{ service: 'OneDrive', host: /^(1drv\.ms|onedrive\.live\.com)$/, direct: /^\/download\b/ },
	{ service: 'pCloud', host: /^((u|e)\.pcloud\.(link|com)|my\.pcloud\.com)$/ },
	{ service: 'SharePoint', host: /\.sharepoint\.com$/, direct: /^\/(?!:\w:\/)|[?&]download=1(&|$)/ },
	{ service: 'Telegram', host: /^(t\.me|telegram\.me)$/ },
	{ service: 'TikTok', host: /^((vm|vt|m)\.)?tiktok\.com$/ },
	{ service: 'WeTransfer', host: /^(we\.tl|([\w-]+\.)?wetransfer\.com)$/ },
	{ service: 'Yandex Disk', host: /^(disk(\.360)?\.yandex\.[a-z.]+|yadi\.sk)$/ },
	{ service: 'YouTube', host: /^((m|music)\.)?youtube\.com$|^youtu\.be$/ },
];

/** The service of a link that opens a page with the file; undefined for any other link. */
export function shareOf({ hostname, pathname, search }: URL): Share | undefined {
	const name = hostname.replace(/^www\./, '');
	const share = shares.find(({ host }) => host.test(name));
	return share?.direct?.test(pathname + search) ? undefined : share;
}

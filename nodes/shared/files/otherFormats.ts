import type { OtherFormat } from './formats';

const LOOK = 'Look at the output of the node before this one';

/**
 * Formats that a status does not show or play. GREEN-API accepts them all for one, answers with success and posts nothing, or a file
 * that nobody can open. Its own issue about M4V says that renaming the file helps: https://github.com/green-api/issues/issues/338
 */
export const otherFormats: OtherFormat[] = [
	{ what: 'a JPG under another name', kind: 'picture', sameAs: 'jpg', extensions: ['jfif', 'jpe', 'jfi'] },
	{ what: 'an MP4 under another name', kind: 'video', sameAs: 'mp4', extensions: ['m4v', 'mp4v', 'mpg4'] },
	{ what: 'a MOV under another name', kind: 'video', sameAs: 'mov', extensions: ['qt'] },
	{ what: 'a WAV under another name', kind: 'sound', sameAs: 'wav', extensions: ['wave'] },
	{ what: 'a HEIC picture', kind: 'picture', extensions: ['heic', 'heif', 'hif'] },
	{ what: 'an AVIF picture', kind: 'picture', extensions: ['avif'] },
	{ what: 'a TIFF picture', kind: 'picture', extensions: ['tif', 'tiff'] },
	{ what: 'an SVG drawing', kind: 'picture', extensions: ['svg', 'svgz'] },
	{ what: 'a CorelDRAW drawing', kind: 'picture', extensions: ['cdr'] },
	{ what: 'a Photoshop picture', kind: 'picture', extensions: ['psd', 'psb'] },
	{ what: 'a PostScript drawing', kind: 'picture', extensions: ['eps', 'ps', 'ai'] },
	{ what: 'an icon', kind: 'picture', extensions: ['ico'] },
	{
		what: 'a picture of a rare format',
		kind: 'picture',
		extensions: ['jxl', 'jp2', 'jps', 'mpo', 'iff', 'pxr', 'tga', 'wmf', 'emf', 'xcf', 'sketch', 'fig'],
	},
	{ what: 'a raw picture of a camera', kind: 'picture', extensions: ['dng', 'raw', 'cr2', 'cr3', 'nef', 'arw', 'orf', 'rw2'] },
	{ what: 'a 3GP video', kind: 'video', extensions: ['3gp', '3gpp', '3g2'] },
	{ what: 'a Windows Media file', kind: 'video', extensions: ['wmv', 'asf'] },
	{ what: 'a Flash video', kind: 'video', extensions: ['flv', 'f4v', 'swf'] },
	{ what: 'an MPEG video', kind: 'video', extensions: ['mpg', 'mpeg', 'mpe', 'm2v', 'vob', 'ts', 'mts', 'm2ts'] },
	{ what: 'a video of a rare format', kind: 'video', extensions: ['ogv', 'hevc', 'h264', 'h265', 'mxf', 'rm', 'rmvb', 'divx'] },
	{ what: 'an Ogg recording', kind: 'sound', extensions: ['ogg', 'oga', 'opus', 'spx'] },
	{ what: 'an M4A recording', kind: 'sound', extensions: ['m4a', 'm4b', 'm4p', 'm4r'] },
	{ what: 'an AAC recording', kind: 'sound', extensions: ['aac'] },
	{ what: 'a FLAC recording', kind: 'sound', extensions: ['flac'] },
	{ what: 'an AMR recording', kind: 'sound', extensions: ['amr', 'awb'] },
	{ what: 'an AIFF recording', kind: 'sound', extensions: ['aif', 'aiff', 'aifc'] },
	{ what: 'a WebM recording', kind: 'sound', extensions: ['weba'] },
	{ what: 'a recording of a rare format', kind: 'sound', extensions: ['wma', 'caf', 'mka', 'mp2', 'ape', 'ac3', 'mid', 'midi', 'ra'] },
	{ what: 'a PDF document', extensions: ['pdf'] },
	{
		what: 'an Office document',
		extensions: ['doc', 'docx', 'xls', 'xlsx', 'xlsm', 'ppt', 'pptx', 'pps', 'odt', 'ods', 'odp', 'rtf', 'pages', 'numbers', 'key'],
	},
	{
		what: 'an archive',
		remedy: 'Unpack it first, e.g. with the Compression node',
		extensions: ['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz'],
	},
	{
		what: 'a web page',
		remedy: 'It is the page around the file: use the direct link to the file',
		extensions: ['html', 'htm', 'xhtml', 'mhtml'],
	},
	{ what: 'JSON', remedy: `${LOOK}: it holds an answer instead of the file`, extensions: ['json'] },
	{ what: 'XML', remedy: `${LOOK}: it holds an answer instead of the file`, extensions: ['xml'] },
	{
		what: 'base64 text',
		remedy: "Turn it into a file: Convert to File with 'Operation' Move Base64 String to File",
		extensions: ['b64', 'base64'],
	},
	{
		what: 'a file that was read as text, which has destroyed it',
		remedy: "Let the node that gets it give a file: in HTTP Request set 'Response Format' to File",
		extensions: ['destroyed'],
	},
	{ what: 'plain text', remedy: `${LOOK}: it holds a text instead of the file`, extensions: ['txt', 'csv', 'md', 'log', 'ics', 'vcf'] },
	{ what: 'a program', extensions: ['exe', 'apk', 'dmg', 'msi', 'bat'] },
];

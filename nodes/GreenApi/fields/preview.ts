import { refusal } from '../../shared/failures/failure';
import { choice } from '../../shared/form/choice';
import { type Field, field } from '../../shared/form/field';
import { oneTime } from '../../shared/form/oneTime';
import { oneText } from '../../shared/form/oneText';
import { asText, limitedText, requiredText } from '../../shared/form/text';
import { toWebAddress } from '../../shared/form/webAddress';
import { yesOrNo } from '../../shared/form/yesOrNo';

const MOST_CHARACTERS = 300;

const CUSTOM_PREVIEW = 'Custom Preview';

const IMAGE_LINK = 'Image Link';

const THUMBNAIL = 'Thumbnail';

/** The option by which a link in the text is shown without a preview. */
export const linkPreview = yesOrNo({
	displayName: 'Link Preview',
	name: 'linkPreview',
	default: false,
	description: 'Whether to show a preview of the page below the text that links to it. GREEN-API shows none above 2 MB. Without this option it is shown.',
});

const size = choice(
	{ displayName: 'Preview Size', name: 'typePreview', default: 'large', description: 'How large the preview of a link is' },
	{
		large: { name: 'Large', description: 'A picture above the title', fields: {} },
		small: { name: 'Small', description: 'A picture beside the title', fields: {} },
	},
);

/** The option for the size of a preview. */
export const previewSize: Field<'large' | 'small'> = { ...size, read: async (form) => (await size.read(form)).chosen };

const short = (text: string, label: string): string | undefined => limitedText(text.trim(), label, MOST_CHARACTERS) || undefined;

/** A picture as base64, also from a data URL. Throws a Failure for what is no JPEG. */
function toThumbnail(value: unknown): string | undefined {
	const base64 = oneText(value, THUMBNAIL).replace(/^data:[^,]*,/, '').replace(/\s+/g, '');
	if (base64 === '') return undefined;
	// The first three bytes of every JPEG.
	if (/^\/9j\/[a-z0-9+/]+={0,2}$/i.test(base64)) return base64;
	throw refusal(
		`'${THUMBNAIL}' is no JPEG picture in base64`,
		`Let Extract From File make a base64 text of a small JPEG, or enter the link of a picture in '${IMAGE_LINK}'`,
	);
}

const parts = oneTime(
	{
		displayName: CUSTOM_PREVIEW,
		name: 'customPreview',
		placeholder: 'Add Preview',
		description: 'A preview of your own in place of the one that the page has',
	},
	{
		title: field(
			{
				displayName: 'Title',
				name: 'title',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. New menu',
				description: 'First line of the preview, up to 300 characters',
			},
			(value) => short(requiredText(value, 'Title', `Write the title of the '${CUSTOM_PREVIEW}'`), 'Title'),
		),
		description: field(
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				placeholder: 'e.g. What is cooked this week',
				description: 'Text below the title, up to 300 characters',
			},
			(value) => short(asText(value, 'Description'), 'Description'),
		),
		link: field(
			{
				displayName: 'Link',
				name: 'link',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com',
				description: 'Web address that the preview shows and opens, up to 300 characters',
			},
			(value) => short(oneText(value, 'Link'), 'Link'),
		),
		urlFile: field(
			{
				displayName: IMAGE_LINK,
				name: 'urlFile',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/menu.jpg',
				description: 'Direct public link to the picture of a large preview',
			},
			(value) => toWebAddress(value, IMAGE_LINK),
		),
		jpegThumbnail: field(
			{
				displayName: THUMBNAIL,
				name: 'jpegThumbnail',
				type: 'string',
				default: '',
				placeholder: 'e.g. /9j/4AAQSkZJRgABAQAAAQABAAD…',
				description: 'The picture of a small preview, as a JPEG in base64',
			},
			toThumbnail,
		),
	},
);

/** The option for a preview that the user makes. A preview has one picture, whose field decides on its size. */
export const customPreview: typeof parts = {
	...parts,
	read: async (form) => {
		const preview = await parts.read(form);
		if (!preview?.urlFile || !preview.jpegThumbnail) return preview;
		throw refusal(
			`'${CUSTOM_PREVIEW}' holds two pictures`,
			`Leave '${IMAGE_LINK}' empty for a small preview, or '${THUMBNAIL}' for a large one`,
		);
	},
};

/** What is read of the options for a preview. */
interface Preview {
	linkPreview?: boolean;
	typePreview?: 'large' | 'small';
	customPreview?: Partial<Record<'description' | 'jpegThumbnail' | 'link' | 'title' | 'urlFile', string>>;
}

/** Throws a Failure for a preview that is made and not to be shown. */
export function expectNoContradiction({ linkPreview: isShown, customPreview: preview }: Preview): void {
	if (isShown !== false || !preview) return;
	throw refusal(`'Link Preview' is off, and there is a '${CUSTOM_PREVIEW}'`, 'Take one of these two options away');
}

/**
 * What is sent of a preview. Of one that the user makes GREEN-API's pages say on one page only that it needs linkPreview, and the size is
 * that of its picture. Follows https://green-api.com/en/docs/api/recommendations/how-to-use-custom-preview
 */
export function previewOf({ linkPreview: isShown, typePreview, customPreview: preview }: Preview): Preview {
	if (!preview) return { linkPreview: isShown, typePreview };
	const ofPicture = preview.urlFile ? 'large' : preview.jpegThumbnail && 'small';
	return { linkPreview: true, typePreview: typePreview ?? (ofPicture || undefined), customPreview: preview };
}

import { validation400 } from './answers';
import { ok, type Handler } from './call';
import { mediaAddress } from './media';

/** POST setProfilePicture (docs: SetProfilePicture): a form with the file; answers the address of the new picture. */
export const setProfilePicture: Handler = ({ form: { file }, instance, nextFileNumber, url }) => {
	if (file === undefined || typeof file === 'string' || file.bytes.length === 0) return validation400('File is empty');
	if (file.mimeType !== 'image/jpeg') return validation400('Unsupported media type');
	const name = `${nextFileNumber().toString(16).padStart(32, '0')}.jpg`;
	instance.files.set(name, file.bytes);
	const urlAvatar = mediaAddress(url, instance, name);
	instance.avatars.set(instance.wid, urlAvatar);
	return ok({ reason: null, urlAvatar, setProfilePicture: true });
};

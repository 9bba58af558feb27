/**
 * Node's code for each finding of OpenSSL's check of a certificate, and OpenSSL's words for it: src/crypto/crypto_common.cc of
 * Node and crypto/x509/x509_txt.c of OpenSSL.
 */
export const certificateFindings: Array<[code: string, words: string]> = [
	['UNABLE_TO_GET_ISSUER_CERT', 'unable to get issuer certificate'],
	['UNABLE_TO_GET_CRL', 'unable to get certificate CRL'],
	['UNABLE_TO_DECRYPT_CERT_SIGNATURE', "unable to decrypt certificate's signature"],
	['UNABLE_TO_DECRYPT_CRL_SIGNATURE', "unable to decrypt CRL's signature"],
	['UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', 'unable to decode issuer public key'],
	['CERT_SIGNATURE_FAILURE', 'certificate signature failure'],
	['CRL_SIGNATURE_FAILURE', 'CRL signature failure'],
	['CERT_NOT_YET_VALID', 'certificate is not yet valid'],
	['CERT_HAS_EXPIRED', 'certificate has expired'],
	['CRL_NOT_YET_VALID', 'CRL is not yet valid'],
	['CRL_HAS_EXPIRED', 'CRL has expired'],
	['ERROR_IN_CERT_NOT_BEFORE_FIELD', "format error in certificate's notBefore field"],
	['ERROR_IN_CERT_NOT_AFTER_FIELD', "format error in certificate's notAfter field"],
	['ERROR_IN_CRL_LAST_UPDATE_FIELD', "format error in CRL's lastUpdate field"],
	['ERROR_IN_CRL_NEXT_UPDATE_FIELD', "format error in CRL's nextUpdate field"],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'self signed certificate'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate'],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate'],
	['CERT_CHAIN_TOO_LONG', 'certificate chain too long'],
	['CERT_REVOKED', 'certificate revoked'],
	['INVALID_CA', 'invalid CA certificate'],
	['PATH_LENGTH_EXCEEDED', 'path length constraint exceeded'],
	['INVALID_PURPOSE', 'unsupported certificate purpose'],
	['INVALID_PURPOSE', 'unsuitable certificate purpose'],
	['CERT_UNTRUSTED', 'certificate not trusted'],
	['CERT_REJECTED', 'certificate rejected'],
	['HOSTNAME_MISMATCH', 'hostname mismatch'],
	// Node has no code of its own for what else OpenSSL finds.
	['UNSPECIFIED', 'EE certificate key too weak'],
	['UNSPECIFIED', 'CA signature digest algorithm too weak'],
	['UNSPECIFIED', 'IP address mismatch'],
	['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames: Host: api.green-api.com. is not in the cert's altnames: DNS:proxy.example"],
];

/** How OpenSSL words what breaks an encrypted connection off; Node makes the code of the reason, or EPROTO of a system call that was under way. */
const reasons: string[] = [
	'wrong version number', 'decryption failed or bad record mac', 'packet length too long', 'http request', 'unexpected message', 'unexpected eof while reading', 'record layer failure',
	'invalid session id', 'unsupported protocol', 'no protocols available', 'inappropriate fallback', 'unsafe legacy renegotiation disabled', 'dh key too small', 'bad signature', 'data length too long',
	'sslv3 alert handshake failure', 'sslv3 alert bad certificate', 'sslv3 alert certificate expired', 'sslv3 alert certificate revoked', 'sslv3 alert certificate unknown', 'sslv3 alert unsupported certificate',
	'sslv3 alert bad record mac', 'sslv3 alert unexpected message', 'tlsv1 alert unknown ca', 'tlsv1 alert internal error', 'tlsv1 alert decrypt error', 'tlsv1 alert protocol version',
	'tlsv1 alert access denied', 'tlsv1 unrecognized name', 'tlsv13 alert certificate required', 'certificate verify failed', 'ee key too small',
];

const wordsOf = (reason: string): string => `error:0A00010B:SSL routines:ssl3_get_record:${reason}:../deps/openssl/openssl/ssl/record/ssl3_record.c:354:\n`;

/** What breaks an encrypted connection off, at any time. */
export const encryptionFaults: Array<[code: string, words: string]> = [
	...reasons.map((reason): [string, string] => [`ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`, `4017DA1B7A7F0000:${wordsOf(reason)}`]),
	...reasons.filter((reason) => reason !== 'wrong version number').map((reason): [string, string] => ['EPROTO', `write EPROTO 4017DA1B7A7F0000:${wordsOf(reason)}`]),
	['EPROTO', 'read EPROTO'],
	['ERR_TLS_HANDSHAKE_TIMEOUT', 'TLS handshake timeout'],
	['ERR_TLS_RENEGOTIATION_DISABLED', 'TLS session renegotiation disabled for this socket'],
	['ERR_TLS_SESSION_ATTACK', 'TLS session renegotiation attack detected'],
	['ERR_TLS_INVALID_STATE', 'TLS socket connection must be securely established'],
];

/** What a server that does not encrypt answers a client that does. */
export const plainAnswer: [code: string, words: string] = ['EPROTO', `write EPROTO 4017DA1B7A7F0000:${wordsOf('wrong version number')}`];

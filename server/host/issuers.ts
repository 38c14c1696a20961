import type { JWTVerifyGetKey } from 'jose';
import type { Config } from '../config.ts';
import { type ReadToken, tokenReader, withoutSlash } from '../http/tokens.ts';
import { issuerKeys } from './issuer-keys.ts';

/** Reads the tokens of the configured issuers, with keys fetched from where each publishes them. */
export function configuredTokens(config: Config): ReadToken {
  const elsewhere = new Map(
    config.AUTH_JWKS.map((pair) => {
      const split = pair.indexOf('=');
      return [withoutSlash(pair.slice(0, split)), pair.slice(split + 1)];
    }),
  );
  const issuers = new Map<string, JWTVerifyGetKey>(
    config.AUTH_ISSUERS.map((issuer) => {
      const name = withoutSlash(issuer);
      const url = elsewhere.get(name) ?? `${name}/.well-known/jwks.json`;
      return [name, issuerKeys(url)];
    }),
  );

  return tokenReader({
    issuers,
    audiences: config.AUTH_AUDIENCES,
    vendorClaim: config.AUTH_VENDOR_CLAIM,
    rightsClaim: config.AUTH_RIGHTS_CLAIM,
    rights: {
      read: config.AUTH_RIGHT_READ,
      refund: config.AUTH_RIGHT_REFUND,
      write: config.AUTH_RIGHT_WRITE,
    },
  });
}

// A real OpenID provider for the test of single sign-on: one client, any name, any password.
// Usage: node uitgever.js PORT REDIRECT_URI
import { Provider } from "oidc-provider";

const [poort, terug] = process.argv.slice(2);

const provider = new Provider(`http://localhost:${poort}`, {
  clients: [{ client_id: "spil", client_secret: "alleen-voor-de-test", redirect_uris: [terug] }],
  claims: { openid: ["sub", "amr", "acr"], email: ["email", "email_verified"] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@baronie.voorbeeld.nl`, email_verified: true }),
  }),
  features: { devInteractions: { enabled: true } },
  pkce: { required: () => true },
  cookies: { keys: ["alleen-voor-de-test"] },
});

provider.listen(Number(poort), "localhost", () => console.log("klaar"));

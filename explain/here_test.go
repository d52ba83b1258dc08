package explain

import (
	"strconv"
	"strings"
	"testing"

	"enclair/parser"
)

// hereOf gives what a field of a message means there, its sentences joined.
func hereOf(src []byte, field string, lang Lang) string {
	doc := parser.Parse(src)
	for _, m := range doc.Messages() {
		if f, ok := doc.Field(m.Node, field); ok {
			return Plain(strings.Join(Of(doc, f.Line, lang).Here, " "))
		}
	}
	return "no such field"
}

func TestValuesAreNarrated(t *testing.T) {
	for _, c := range []struct {
		src   []byte
		field string
		en    string // what the narration holds
		fr    string
	}{
		{response("200 OK", "Cache-Control: max-age=604800"), "cache-control", "604,800 s, that is 7 days. The copy is fresh until Wednesday 24 February 2016, 14:50:13 UTC.", "604\u202f800 s, soit 7\u00a0jours. La copie est fraîche jusqu’au mercredi 24 février 2016, 14:50:13 UTC."},
		{response("200 OK", "Cache-Control: max-age=0"), "cache-control", "stale at once", "périmée"},
		{response("200 OK", "Last-Modified: Wed, 17 Feb 2016 12:50:13 GMT"), "last-modified", "2 hours before the message’s Date", "2\u00a0heures avant la date du message"},
		{response("200 OK", "Expires: Wed, 24 Feb 2016 14:50:13 GMT"), "expires", "stays fresh for 7 days", "reste fraîche pendant 7\u00a0jours"},
		{response("200 OK", "Expires: Wed, 24 Feb 2016 14:50:13 GMT", "Cache-Control: max-age=1"), "expires", "Caches ignore it here", "ignorent"},
		{response("503 Service Unavailable", "Retry-After: 120"), "retry-after", "wait 2 minutes", "attendre 2\u00a0minutes"},
		{response("200 OK", "Content-Length: 2", "", "ab"), "content-length", "2 bytes. The content is exactly that long", "exactement cette longueur"},
		{response("200 OK", `ETag: W/"a"`), "etag", "A weak tag", "étiquette faible"},
		{response("200 OK", "Vary: Accept, Cookie"), "vary", "`Accept` and `Cookie`", "`Accept` et `Cookie`"},
		{response("200 OK", "Content-Type: text/html; charset=utf-8"), "content-type", "HTML page. Its bytes are read as Unicode (UTF-8).", "page HTML. Ses octets se lisent dans le jeu de caractères Unicode (UTF-8)."},
		{get("Accept: text/html;q=0.5, text/plain, */*;q=0"), "accept", "1. plain text (`text/plain`); 2. HTML page (`text/html`). Refused: any type (`*/*`).", "1. texte brut (`text/plain`)\u202f; 2. page HTML (`text/html`)."},
		{get("Accept-Language: fr-CA, en;q=0.5"), "accept-language", "1. French (Canada) (`fr-CA`); 2. English (`en`).", "1. français (Canada) (`fr-CA`)\u202f; 2. anglais (`en`)."},
		{get("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), "authorization", "user `Aladdin`, password `open sesame`", "utilisateur `Aladdin`, mot de passe `open sesame`"},
		{get("Range: bytes=100-199, 500-, -20"), "range", "Bytes 100 to 199, that is 100 bytes. From byte 500 to the end; the first byte is number 0. The last 20 bytes.", "Les 20 derniers octets."},
		{response("206 Partial Content", "Content-Range: bytes 100-199/1270"), "content-range", "100 bytes out of 1,270", "100\u00a0octets sur 1\u202f270"},
		{response("416 Range Not Satisfiable", "Content-Range: bytes */1270"), "content-range", "does not exist: the whole is 1,270 bytes long", "n’existe pas"},
		{response("200 OK", "Set-Cookie: a=b; Domain=.example.com; Secure; HttpOnly"), "set-cookie", "The cookie `a`, with the value `b`, is sent to `example.com` and its subdomains, over HTTPS only; it is hidden from scripts and kept until the browser closes.", "Le cookie `a`, de valeur `b`, est envoyé à `example.com` et à ses sous-domaines, en HTTPS seulement\u202f; il est caché aux scripts et gardé jusqu’à la fermeture du navigateur."},
		{response("200 OK", "Set-Cookie: a=; Max-Age=0"), "set-cookie", "deletes the cookie `a`", "supprime le cookie `a`"},
		{get("Cookie: a=b; c=d"), "cookie", "`a` and `c`", "`a` et `c`"},
		{get("User-Agent: Nobody/1.0 curl/8.5.0"), "user-agent", "`curl/8.5.0` — ", "`curl/8.5.0` — "},
		{append(get("Upgrade: HTTP/2.0, foo"), "\r\n"...), "upgrade", "`HTTP/2.0` — Names another version", "`HTTP/2.0` — Nomme une autre version"},
		{response("401 Unauthorized", `WWW-Authenticate: Bearer error="invalid_token"`), "www-authenticate", "refused with the error `invalid_token`: it is expired", "a été refusé avec l’erreur `invalid_token`"},
		{response("401 Unauthorized", `WWW-Authenticate: Digest realm="a", nonce="b", userhash=true`), "www-authenticate", "may be sent hashed.", "peut être envoyé haché."},
		{response("200 OK", "Via: 1.0 fred, 1.1 p.example.net"), "via", "2. `p.example.net`, which received the message in `HTTP/1.1`.", "2. `p.example.net`"},
		{append(get("Accept: */*"), response("302 Found", "Location: a/../b?c#d")...), "location", "that makes `example.com/b?c#d`", "cela donne `example.com/b?c#d`"},
		{response("401 Unauthorized", `WWW-Authenticate: Basic realm="the cave"`), "www-authenticate", "realm `the cave`", "`the cave`"},
		{response("200 OK", `Warning: 110 - "a", 299 b "c"`), "warning", "`110` — The cache", "`299` — Un texte libre"},
		{get("Prefer: return=minimal, wait=20"), "prefer", "`wait=20` — The client expects an answer within 20 seconds.", "`wait=20` — Le client attend une réponse en 20\u00a0secondes au plus."},
		{response("200 OK", "X-Private: 1"), "x-private", "unknown here", "inconnu ici"},
		{response("200 OK", "Strict-Transport-Security: max-age=31536000"), "strict-transport-security", "1 year", "1\u00a0an"},
	} {
		for lang, want := range map[Lang]string{EN: c.en, FR: c.fr} {
			if got := hereOf(c.src, c.field, lang); !strings.Contains(got, want) {
				t.Errorf("%s in %s: got %q, want %q in it", c.field, lang, got, want)
			}
		}
	}
}

func TestWeightsOfTransferCodingsAreNotSaidAsCodings(t *testing.T) {
	if got := hereOf(get("TE: trailers, deflate;q=0.5"), "te", EN); !strings.Contains(got, "`deflate` — ") || strings.Contains(got, "`q` — ") {
		t.Errorf("got %q", got)
	}
}

func TestPartsOfAFormAreSaidByTheirFieldAndFile(t *testing.T) {
	const body = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n12345\r\n--x--\r\n"
	doc := parser.Parse([]byte("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " +
		strconv.Itoa(len(body)) + "\r\n\r\n" + body))
	for lang, want := range map[Lang]string{
		EN: "It fills in the field [`photo` → \"photo\"] of the form. It contains the file [`a.png` → \"a.png\"]. Its type: [PNG image (`image/png`) → image/png]. Its size: [5 bytes → 12345].",
		FR: "Elle remplit le champ [`photo` → \"photo\"] du formulaire. Elle contient le fichier [`a.png` → \"a.png\"]. Son type\u00a0: [image PNG (`image/png`) → image/png]. Sa taille\u00a0: [5\u00a0octets → 12345].",
	} {
		if got := withBytes(doc, strings.Join(Of(doc, doc.Find(0, parser.KindBodyPart), lang).Here, " ")); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPercentTripletsNameTheirByteOrCharacter(t *testing.T) {
	for _, c := range []struct{ target, triplet, want string }{
		{"/%0D", "%0D", "carriage return"},
		{"/%41", "%41", "the character `A`"},
		{"/%C3%A9", "%A9", "2nd of the 2 bytes that write `é` in UTF-8 (C3 A9)"},
		{"/%E2%82%AC", "%E2", "1st of the 3 bytes that write `€`"},
		{"/%E9", "%E9", "in ISO-8859-1 it would be `é`"},
	} {
		doc := parser.Parse(message("GET "+c.target+" HTTP/1.1", "Host: a"))
		for id := range doc.Nodes {
			if n := parser.NodeID(id); doc.Kind(n) == parser.KindPctEncoded && doc.Text(n) == c.triplet {
				if got := Plain(strings.Join(Of(doc, n, EN).Here, " ")); !strings.Contains(got, c.want) {
					t.Errorf("%s in %s: got %q, want %q in it", c.triplet, c.target, got, c.want)
				}
			}
		}
	}
}

func TestReferencesAreResolvedAgainstTheTarget(t *testing.T) {
	for _, c := range []struct{ target, reference, want string }{
		{"/a/b?q", "c", "/a/c"},
		{"/a/b?q", "/c", "/c"},
		{"/a/b?q", "?x", "/a/b?x"},
		{"/a/b?q", "#f", "/a/b?q#f"},
		{"/a/b", "../../c/./d/..", "/c/"},
		{"/a/b", "..", "/"},
		{"/a/b/", ".", "/a/b/"},
	} {
		if got := ResolvePath(c.target, c.reference); got != c.want {
			t.Errorf("%s from %s: got %s, want %s", c.reference, c.target, got, c.want)
		}
	}
}

package verdict

import (
	"enclair/explain"
	"enclair/parser"
)

// authCard says who asks whom to prove what, what the proof shows to everybody, and whether it was taken. RFC 9110, 11.
func authCard(x exchange) *Card {
	c := x.card("authentication")
	verdict := x.authSide(c, "authorization", "www-authenticate", 401)
	if verdict == "" {
		if verdict = x.authSide(c, "proxy-authorization", "proxy-authenticate", 407); verdict != "" {
			x.step(c, StepFact, "proxy")
		}
	}
	if verdict == "" {
		return nil
	}
	tone := parser.Info
	switch verdict {
	case "accepted":
		tone = parser.Good
	case "refused", "forbidden", "no-challenge":
		tone = parser.Warning
	}
	for _, p := range c.Rests {
		if p.State > parser.Valid {
			tone = min(tone, parser.Warning)
		}
	}
	x.conclude(c, tone, verdict, "status", x.bytes(x.statusNode()))
	return c
}

// authSide tells the challenges and the credentials of one pair of fields, and gives the sentence that concludes.
func (x exchange) authSide(c *Card, proof, challenge string, refusal int) string {
	sent := rest(c, x.asked.Credentials(proof))
	asked := rest(c, x.came.Challenges(challenge))
	if !sent.There() && !asked.There() && x.status != refusal {
		return ""
	}
	if asked.There() {
		x.challenges(c, asked.Value)
		fault(x, c, x.came, challenge, asked)
	}
	if sent.There() {
		x.credentials(c, x.name(x.asked, proof), sent)
	}
	switch {
	case x.response == parser.NoNode:
		return "sent"
	case x.status == refusal && !asked.There():
		return "no-challenge"
	case x.status == refusal && sent.There():
		return "refused"
	case x.status == refusal && x.request == parser.NoNode:
		x.step(c, StepNeeds, "needs-request")
		return "asked"
	case x.status == refusal:
		return "asked"
	case !sent.There():
		return "optional"
	case x.status == 403:
		return "forbidden"
	case x.status/100 == 2 || x.status/100 == 3:
		return "accepted"
	}
	return "other-answer"
}

// challenges tells each scheme that the server offers. RFC 9110, 11.6.1.
func (x exchange) challenges(c *Card, all []parser.Challenge) {
	for n, ch := range all {
		if n == maxNamed {
			x.step(c, StepFact, "more-offers", "count", explain.Number(int64(len(all)-maxNamed), x.lang))
			break
		}
		pairs := []string{"scheme", x.bytes(ch.Name)}
		if realm, ok := ch.Parameter("realm"); ok && realm.Value != "" {
			x.step(c, StepFact, "offers-realm", append(pairs, "realm", explain.At(realm.Node, explain.Code(realm.Value)))...)
		} else {
			x.step(c, StepFact, "offers", pairs...)
		}
		switch ch.Scheme {
		case "digest":
			x.digestChallenge(c, ch)
		case "bearer":
			if why, ok := ch.Parameter("error"); ok {
				x.step(c, StepFact, "bearer-error", "error", explain.At(why.Node, explain.Code(why.Value)))
			}
		}
	}
	if len(all) > 1 {
		x.step(c, StepFact, "strongest", "count", explain.Number(int64(len(all)), x.lang))
	}
}

// digestChallenge says what a Digest challenge asks for. RFC 7616, 3.3.
func (x exchange) digestChallenge(c *Card, ch parser.Challenge) {
	algorithm, named := ch.Parameter("algorithm")
	switch {
	case !named:
		x.step(c, StepFact, "digest-md5", "algorithm", explain.Code("MD5"))
	case algorithm.Is("md5"), algorithm.Is("md5-sess"):
		x.step(c, StepFact, "digest-md5", "algorithm", explain.At(algorithm.Node, explain.Code(algorithm.Value)))
	default:
		x.step(c, StepFact, "digest-algorithm", "algorithm", explain.At(algorithm.Node, explain.Code(algorithm.Value)))
	}
	if nonce, ok := ch.Parameter("nonce"); ok && nonce.Value != "" {
		x.step(c, StepFact, "digest-nonce", "nonce", explain.At(nonce.Node, explain.Code(nonce.Value)))
	}
	if stale, ok := ch.Parameter("stale"); ok && stale.Is("true") {
		x.step(c, StepFact, "digest-stale")
	}
}

// credentials tells what anybody on the way can read in a proof.
func (x exchange) credentials(c *Card, field string, sent parser.Effective[parser.Challenge]) {
	if !sent.Valid() {
		x.step(c, StepFact, "unread", "field", field)
		return
	}
	proof := sent.Value
	x.step(c, StepFact, "proves", "scheme", x.bytes(proof.Name))
	switch proof.Scheme {
	case "basic":
		user, password, ok := explain.BasicCredentials(proof.Token)
		if !ok {
			x.step(c, StepFact, "unread", "field", field)
			return
		}
		x.step(c, StepFact, "clear-basic", "user", explain.At(proof.Token68, explain.Code(user)), "password", explain.At(proof.Token68, explain.Code(password)))
	case "digest":
		user, ok := proof.Parameter("username")
		if !ok {
			user, ok = proof.Parameter("username*")
		}
		if ok {
			x.step(c, StepFact, "clear-digest", "user", explain.At(user.Node, explain.Code(user.Value)))
		}
		if _, ok := proof.Parameter("qop"); !ok {
			x.step(c, StepFact, "digest-old")
		}
	case "bearer":
		x.step(c, StepFact, "clear-bearer")
		if explain.IsJWT(proof.Token) {
			x.step(c, StepFact, "clear-jwt")
		}
	default:
		x.step(c, StepFact, "clear-other")
	}
}

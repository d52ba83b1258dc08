package explain

import (
	"encoding/base64"

	"enclair/parser"
)

// webSocketGUID is what the server appends to the key before it hashes it. RFC 6455, 1.3.
const webSocketGUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

// checkWebSocket holds Sec-WebSocket-Accept against the key of the request that it answers. RFC 6455, 4.2.2.
func (r *review) checkWebSocket() {
	accept, ok := r.field("sec-websocket-accept")
	if !ok || r.message.Answers == parser.NoNode {
		return
	}
	key, ok := r.doc.Field(r.message.Answers, "sec-websocket-key")
	if !ok || len(key.Value()) > longestName {
		return
	}
	hash := sha1Sum(key.Value() + webSocketGUID)
	if want := base64.StdEncoding.EncodeToString(hash[:]); accept.Value() == want {
		r.report(CodeWebSocketAccept, accept.Line, key.Value())
	} else {
		r.report(CodeWebSocketDiffers, accept.Line, want, key.Value())
	}
}

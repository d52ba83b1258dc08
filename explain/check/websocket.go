package check

import (
	"encoding/base64"
)

// webSocketGUID is what the server appends to the key before it hashes it. RFC 6455, 1.3.
const webSocketGUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

// checkWebSocket holds Sec-WebSocket-Accept against the key of the request that it answers. RFC 6455, 4.2.2.
func (r *review) checkWebSocket() {
	accept, key := r.own.Text("sec-websocket-accept"), r.asked.Text("sec-websocket-key")
	if !accept.There() || !key.Valid() || len(key.Value) > longestKey {
		return
	}
	hash := sha1Sum(key.Value + webSocketGUID)
	if want := base64.StdEncoding.EncodeToString(hash[:]); accept.Value == want {
		r.report(CodeWebSocketAccept, accept.Node(), key.Value)
	} else {
		r.report(CodeWebSocketDiffers, accept.Node(), want, key.Value)
	}
}

// longestKey bounds the key that is hashed: one of 16 bytes has 24 characters.
const longestKey = 80

package explain

var connectionCases = []cardCase{
	{"HTTP/1.1", "GET / HTTP/1.1\nHost: a\n\n", "stays open", []string{"Yes: `HTTP/1.1`"}},
	{"a needless keep-alive", "GET / HTTP/1.1\nHost: a\nConnection: keep-alive\n\n", "stays open", []string{"`keep-alive` adds nothing"}},
	{"close", "GET / HTTP/1.1\nHost: a\nConnection: close\n\n", "closes after this exchange: `close`", []string{"1. Is `close` among the options? Yes: `close`"}},
	{"HTTP/1.0", "GET / HTTP/1.0\n\n", "by default in `HTTP/1.0`", []string{"3. Is `keep-alive` among the options? No."}},
	{"HTTP/1.0 with keep-alive", "GET / HTTP/1.0\nConnection: keep-alive\nKeep-Alive: timeout=5\n\n", "may stay open", []string{"3. Is `keep-alive` among the options? Yes", "The limits it offers: `timeout=5`", "removes `Keep-Alive`"}},
	{"no length", "HTTP/1.1 200 OK\n\nx", "nothing else tells where", []string{"this one does not"}},
	{"101", "HTTP/1.1 101 Switching Protocols\nConnection: upgrade\nUpgrade: websocket\n\n", "another protocol", []string{"to `websocket`"}},
	{"an upgrade", "GET / HTTP/1.1\nHost: a\nConnection: upgrade\nUpgrade: websocket\n\n", "stays open", []string{"offers to switch to `websocket`", "removes `Upgrade`"}},
	{"100", "HTTP/1.1 100 Continue\n\n", "`100` is an interim response", nil},
	{"a tunnel", "CONNECT a:443 HTTP/1.1\nHost: a:443\n\nHTTP/1.1 200 OK\n\n", "becomes a tunnel", nil},
	{"Proxy-Connection", "GET / HTTP/1.1\nHost: a\nProxy-Connection: keep-alive\n\n", "stays open", []string{"no specification ever defined"}},
}

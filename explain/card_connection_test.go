package explain

var connectionCases = []cardCase{
	{"HTTP/1.1", "GET / HTTP/1.1\nHost: a\n\n", "stays open", []string{"Yes: `HTTP/1.1`"}},
	{"a needless keep-alive", "GET / HTTP/1.1\nHost: a\nConnection: keep-alive\n\n", "stays open", []string{"`keep-alive` adds nothing"}},
	{"close", "GET / HTTP/1.1\nHost: a\nConnection: close\n\n", "closes after this exchange: `close`", []string{"First question"}},
	{"HTTP/1.0", "GET / HTTP/1.0\n\n", "that is the default of `HTTP/1.0`", []string{"serves once"}},
	{"HTTP/1.0 with keep-alive", "GET / HTTP/1.0\nConnection: keep-alive\nKeep-Alive: timeout=5\n\n", "may stay open", []string{"third question", "The limits offered: `timeout=5`", "removes `Keep-Alive`"}},
	{"no length", "HTTP/1.1 200 OK\n\nx", "nothing else says where", []string{"this one does not"}},
	{"101", "HTTP/1.1 101 Switching Protocols\nConnection: upgrade\nUpgrade: websocket\n\n", "another protocol", []string{"to `websocket`"}},
	{"an upgrade", "GET / HTTP/1.1\nHost: a\nConnection: upgrade\nUpgrade: websocket\n\n", "stays open", []string{"offers to change to `websocket`", "removes `Upgrade`"}},
	{"100", "HTTP/1.1 100 Continue\n\n", "`100` is an interim response", nil},
	{"a tunnel", "CONNECT a:443 HTTP/1.1\nHost: a:443\n\nHTTP/1.1 200 OK\n\n", "becomes a tunnel", nil},
	{"Proxy-Connection", "GET / HTTP/1.1\nHost: a\nProxy-Connection: keep-alive\n\n", "stays open", []string{"No specification ever defined"}},
}

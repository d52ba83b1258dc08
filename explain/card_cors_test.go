package explain

const fromElsewhere = " / HTTP/1.1\nHost: api.example\nOrigin: https://www.example\n"

var corsCases = []cardCase{
	{"any origin", "GET" + fromElsewhere + "\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Length: 0\n\n", "A page from any origin may read the response", []string{"without asking first", "`*` allows every origin, for requests without cookies", "A script can read only"}},
	{"this origin", "PUT" + fromElsewhere + "X-A: b\nCookie: c=d\nContent-Length: 0\n\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://www.example\nAccess-Control-Allow-Credentials: true\nAccess-Control-Expose-Headers: X-B\nContent-Length: 0\n\n", "A page from `https://www.example` may read the response",
		[]string{"asks the server before it sends such a request, because of `PUT` and `X-A`", "`https://www.example` is the `Origin` of the request", "`Access-Control-Allow-Credentials` lets", "a script can read `X-B`"}},
	{"cookies without permission", "GET" + fromElsewhere + "Cookie: c=d\n\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://www.example\nContent-Length: 0\n\n", "only if its script did not ask for cookies", []string{"There is no `Access-Control-Allow-Credentials`"}},
	{"cookies and the star", "GET" + fromElsewhere + "Cookie: c=d\n\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Length: 0\n\n", "only if its script did not ask", []string{"does not count if the script asked for cookies"}},
	{"the star with credentials", "GET" + fromElsewhere + "Cookie: c=d\n\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\nContent-Length: 0\n\n", "may not read the response", []string{"contradict each other"}},
	{"another origin", "GET" + fromElsewhere + "\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://other.example\nContent-Length: 0\n\n", "may not read the response", []string{"`https://other.example` is not the `Origin` of the request, `https://www.example`"}},
	{"no permission", "GET" + fromElsewhere + "\nHTTP/1.1 200 OK\nContent-Length: 0\n\n", "may not read the response", []string{"There is no `Access-Control-Allow-Origin`"}},
	{"the same site", "POST / HTTP/1.1\nHost: www.example\nOrigin: https://www.example\nContent-Length: 0\n\n", "comes from the origin that it asks", nil},
	{"a response alone", "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: https://www.example\nContent-Length: 0\n\n", "Only a page from `https://www.example`", []string{"Only `https://www.example` is allowed", "The `Origin` of the request is not known"}},
	{"a request alone", "GET" + fromElsewhere + "\n", "comes from a page of `https://www.example`", nil},
	{"a preflight that succeeds", "OPTIONS" + fromElsewhere + "Access-Control-Request-Method: PUT\nAccess-Control-Request-Headers: x-a, content-type\n\nHTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: https://www.example\nAccess-Control-Allow-Methods: GET, PUT\nAccess-Control-Allow-Headers: *\nAccess-Control-Max-Age: 600\n\n", "may send its `PUT`",
		[]string{"may send a `PUT`", "carry these fields: `x-a, content-type`", "`Access-Control-Allow-Methods` names `PUT`.", "for 10 minutes", "allows the origin"}},
	{"a preflight that fails", "OPTIONS" + fromElsewhere + "Access-Control-Request-Method: DELETE\nAccess-Control-Request-Headers: authorization\n\nHTTP/1.1 404 Not Found\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: *\nContent-Length: 0\n\n", "may not send its `DELETE`",
		[]string{"`404` is not a success", "Nothing allows the method `DELETE`", "Nothing allows the field `authorization`"}},
	{"a preflight that allows every method", "OPTIONS" + fromElsewhere + "Access-Control-Request-Method: PUT\n\nHTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: *\n\n", "may send its `PUT`", []string{"`Access-Control-Allow-Methods` is `*`"}},
	{"a preflight alone", "OPTIONS" + fromElsewhere + "Access-Control-Request-Method: POST\n\n", "asks first whether it may send", nil},
	{"a preflight for POST", "OPTIONS" + fromElsewhere + "Access-Control-Request-Method: POST\n\nHTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\n\n", "may send its `POST`", []string{"`POST` needs no permission of its own"}},
}

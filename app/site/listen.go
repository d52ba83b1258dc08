//go:build !wasm

package site

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Server makes the server of a site for a listener, which was opened for address. It waits for nobody's header for long.
// On this machine's own address it answers to local names only, and to the name in address: so no page of another site
// reaches it by a name of its own that leads here.
func Server(l net.Listener, address string, h http.Handler) *http.Server {
	if a, ok := l.Addr().(*net.TCPAddr); ok && a.IP.IsLoopback() {
		name, _, _ := splitAddress(address)
		h = local(name, h)
	}
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      5 * time.Minute,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
}

// local refuses requests for a host that is neither this machine nor name.
func local(name string, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if host := hostName(r.Host); !isLocal(host) && !strings.EqualFold(host, name) {
			http.Error(w, "this server answers for this machine only", http.StatusMisdirectedRequest)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// hostName is a Host without its port.
func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.Trim(host, "[]")
}

// isLocal reports whether a host is a name or an address of this machine. Without a host, HTTP/1.0 means just that.
func isLocal(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "" || host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

// Listen opens the address, or one of the next twenty ports when its port is
// taken. A port of 0 takes any free one.
func Listen(address string) (net.Listener, error) {
	host, port, err := splitAddress(address)
	if err != nil {
		return nil, err
	}
	last := min(port+20, 65535)
	for p := port; p <= last; p++ {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(p)))
		if err == nil {
			return l, nil
		}
		if !errors.Is(err, syscall.EADDRINUSE) {
			return nil, err
		}
	}
	return nil, fmt.Errorf("the ports %d to %d are all in use: give another one, such as PORT=9000 ./build.sh serve", port, last)
}

// CheckAddress gives an address back, or says what is wrong with its form.
func CheckAddress(address string) (string, error) {
	_, _, err := splitAddress(address)
	return address, err
}

func splitAddress(address string) (host string, port int, err error) {
	host, portText, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, fmt.Errorf("the address %q is not of the form localhost:8080", address)
	}
	port, err = strconv.Atoi(portText)
	if err != nil || port < 0 || port > 65535 {
		return "", 0, fmt.Errorf("the port %q is not a number from 0 to 65535", portText)
	}
	return host, port, nil
}

package parser

// PlainHTTP gives the part of a request that says that it went over plain HTTP: the scheme of its target, of an Origin or a Referer of its own
// host, or what a proxy says; NoNode where nothing does, which is most often so. The scheme of a request is not in its bytes.
func (d *Document) PlainHTTP(request NodeID) NodeID {
	if request == NoNode {
		return NoNode
	}
	s := d.FieldSet(request)
	if line := d.StartLine(request).Line; line != NoNode {
		if n := d.Child(line, KindRequestTarget); n != NoNode && d.URI(n).Scheme == "http" {
			return n
		}
	}
	host := s.Host().Value
	if o := s.Origin("origin"); o.Valid() && o.Value.Scheme == "http" && o.Value.SamePlace(host) {
		return o.Value.Node
	}
	if proto := s.Members("x-forwarded-proto"); proto.Valid() && len(proto.Value) > 0 && proto.Value[0].Is("http") {
		return proto.Value[0].Node
	}
	if host.Port == "80" {
		return host.Node
	}
	return NoNode
}

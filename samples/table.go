package samples

func both(en, fr string) map[string]string { return map[string]string{"en": en, "fr": fr} }

// samples is the table of samples. A test keeps it and the files together.
var samples = []Sample{
	{
		Slug: "exchange", File: "exchange.http",
		Title: both("A page and its request", "Une page et sa requête"),
		Summary: both(
			"A browser asks example.com for a page: the request, then the response with its fields and the HTML that they announce.",
			"Un navigateur demande une page à example.com : la requête, puis la réponse avec ses champs et le HTML qu’ils annoncent."),
	},
	{
		Slug: "form-post", File: "form-post.http",
		Title: both("A form sent with POST", "Un formulaire envoyé par POST"),
		Summary: both(
			"Accents and a line break travel percent-encoded, in the URL and in the form’s content, and the answer sends the browser elsewhere.",
			"Des accents et un saut de ligne voyagent en encodage pourcent, dans l’URL et dans le formulaire, et la réponse renvoie le navigateur ailleurs."),
	},
	{
		Slug: "conversation", File: "conversation.txt", Pasted: true,
		Title: both("A conversation as a course prints it", "Une conversation telle qu’un cours l’imprime"),
		Summary: both(
			"Each line ends in a literal `\\r\\n`, and the start line puts the URL before the method: both are read, and said.",
			"Chaque ligne finit par un `\\r\\n` écrit en toutes lettres, et la première ligne met l’URL avant la méthode : tout est lu, et signalé."),
	},
	{
		Slug: "basic-authentication", File: "basic-authentication.http",
		Title: both("Basic authentication", "L’authentification Basic"),
		Summary: both(
			"The user name and the password stand in the request in base64, which hides nothing: whoever sees the request can read both.",
			"Le nom et le mot de passe figurent dans la requête en base64, qui ne cache rien : qui voit la requête les lit tous deux."),
	},
	{
		Slug: "challenge", File: "challenge.http",
		Title: both("Access refused: 401", "Accès refusé : 401"),
		Summary: both(
			"The server wants to know who asks, and says in which ways one may prove it.",
			"Le serveur veut savoir qui demande, et dit de quelles façons on peut le prouver."),
	},
	{
		Slug: "range", File: "range.http",
		Title: both("A part of a file", "Un morceau de fichier"),
		Summary: both(
			"The client wants one hundred bytes from the middle of a page, and the response says where they stood.",
			"Le client veut cent octets pris au milieu d’une page, et la réponse dit d’où ils viennent."),
	},
	{
		Slug: "not-modified", File: "not-modified.http",
		Title: both("Nothing new: 304", "Rien de nouveau : 304"),
		Summary: both(
			"The client has a copy and asks whether it is still good. It is: the response has no content.",
			"Le client a une copie et demande si elle vaut toujours. C’est le cas : la réponse n’a pas de contenu."),
	},
	{
		Slug: "no-store", File: "no-store.http",
		Title: both("No copy, please", "Pas de copie, merci"),
		Summary: both(
			"A bank balance that no cache may keep, neither the browser’s own nor one on the way.",
			"Un solde bancaire qu’aucun cache n’a le droit de garder, ni celui du navigateur, ni un autre en chemin."),
	},
	{
		Slug: "redirect", File: "redirect.http",
		Title: both("Moved for good: 301", "Déménagée pour de bon : 301"),
		Summary: both(
			"The page has another address from now on, and `Location` gives it.",
			"La page a désormais une autre adresse, que donne `Location`."),
	},
	{
		Slug: "http-1-0", File: "http-1.0.http",
		Title: both("HTTP/1.0, in 1996", "HTTP/1.0, en 1996"),
		Summary: both(
			"No `Host`, no length: the end of the connection ends the content. The accents are in Latin-1.",
			"Ni `Host`, ni longueur : la fin de la connexion termine le contenu. Les accents sont en Latin-1."),
	},
	{
		Slug: "http-0-9", File: "http-0.9.http",
		Title: both("HTTP/0.9, in 1991", "HTTP/0.9, en 1991"),
		Summary: both(
			"A method, a path, and the page comes back bare: no version, no status, no fields.",
			"Une méthode, un chemin, et la page revient toute nue : ni version, ni état, ni champs."),
	},
	{
		Slug: "proxy", File: "proxy.http",
		Title: both("Through a proxy", "À travers un proxy"),
		Summary: both(
			"Each intermediary signs in `Via`, on the way there and on the way back, and a cache says how old its copy is.",
			"Chaque intermédiaire signe dans `Via`, à l’aller comme au retour, et un cache dit l’âge de sa copie."),
	},
	{
		Slug: "chunked", File: "chunked.http",
		Title: both("A response in chunks", "Une réponse en tronçons"),
		Summary: both(
			"The server does not know the length when it starts: each chunk announces its own, one carries an extension, and a trailer field ends it all.",
			"Le serveur ignore la longueur quand il commence : chaque tronçon annonce la sienne, l’un porte une extension, et un champ de fin clôt le tout."),
	},
	{
		Slug: "multipart-upload", File: "multipart-upload.http",
		Title: both("Files sent in one form", "Des fichiers dans un formulaire"),
		Summary: both(
			"A title, a text file and a picture share one content; a boundary that occurs in none of them keeps them apart.",
			"Un titre, un fichier texte et une image partagent un contenu ; une frontière absente de chacun d’eux les sépare."),
	},
	{
		Slug: "json-api", File: "json-api.http",
		Title: both("Data for a program", "Des données pour un programme"),
		Summary: both(
			"An API answers in JSON, says how long the answer may serve, and where the next book is.",
			"Une API répond en JSON, dit combien de temps la réponse peut servir et où se trouve le livre suivant."),
	},
	{
		Slug: "login-cookie", File: "login-cookie.http",
		Title: both("Logging in with a cookie", "Se connecter, avec un cookie"),
		Summary: both(
			"The server recognises a user and sets two cookies; the browser gives them back with its next request.",
			"Le serveur reconnaît quelqu’un et pose deux cookies ; le navigateur les rend avec sa requête suivante."),
	},
	{
		Slug: "cors-preflight", File: "cors-preflight.http",
		Title: both("Asking before another site", "Demander avant d’écrire ailleurs"),
		Summary: both(
			"A page of one site wants to write to another: the browser first asks whether it may, then sends the real request.",
			"La page d’un site veut écrire sur un autre : le navigateur demande d’abord s’il le peut, puis envoie la vraie requête."),
	},
	{
		Slug: "head", File: "head.http",
		Title: both("The fields without the page", "Les champs sans la page"),
		Summary: both(
			"A response to `HEAD` ends at its empty line, whatever length it announces.",
			"La réponse à `HEAD` s’arrête à la ligne vide, quelle que soit la longueur annoncée."),
	},
	{
		Slug: "broken", File: "broken.http",
		Title: both("A broken request", "Une requête abîmée"),
		Summary: both(
			"A space before a colon, a line that ends in LF alone, two lengths that differ, percent signs without their digits: each is shown in its place.",
			"Un espace avant un deux-points, une ligne finie par LF seul, deux longueurs différentes, des pourcents sans leurs chiffres : chaque faute est montrée à sa place."),
	},
	{
		Slug: "request-smuggling", File: "request-smuggling.http",
		Title: both("One request or two?", "Une requête, ou deux ?"),
		Summary: both(
			"Two fields disagree on where the message ends. A proxy that believes one and a server that believes the other do not see the same requests.",
			"Deux champs se contredisent sur la fin du message. Un proxy qui croit l’un et un serveur qui croit l’autre ne voient pas les mêmes requêtes."),
	},
}
